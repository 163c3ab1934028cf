package org.tapeless.processor.frontend;

import com.sun.source.util.Trees;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The parts of attribution, wired: expressions contain calls, calls lambdas, lambdas statements, and these expressions. */
final class Typing {
    final Types types;
    final Facts facts = new Facts();
    final Members members;
    final Conversions conversions;
    final Constants constants;
    final Reachability reachability;
    final Descriptors descriptors;
    final Overloads overloads;
    final TypeTrees typeTrees;
    final NameResolution names;
    final ScopeProbe probe;
    final Standalone standalone;
    final PatternTyping patterns;
    final ExpressionTyping expressions;
    final StatementTyping statements;
    final SwitchTyping switches;
    final LambdaTyping lambdas;
    final ReferenceTyping references;
    final CallTyping calls;
    final CandidateSearch candidates;
    final ArgumentTyping arguments;

    Typing(Trees trees, Elements elements, Types types) {
        this.types = types;
        this.members = new Members(elements, types);
        this.conversions = new Conversions(elements, types);
        this.constants = new Constants(facts, conversions);
        this.reachability = new Reachability(constants);
        this.descriptors = new Descriptors(elements, types);
        this.overloads = new Overloads(conversions, members, descriptors);
        this.typeTrees = new TypeTrees(facts, members, types);
        this.names = new NameResolution(facts, members, typeTrees, conversions);
        this.probe = new ScopeProbe(trees);
        this.standalone = new Standalone(facts, conversions);
        this.patterns = new PatternTyping(this);
        this.expressions = new ExpressionTyping(this);
        this.statements = new StatementTyping(this);
        this.switches = new SwitchTyping(this);
        this.lambdas = new LambdaTyping(this);
        this.references = new ReferenceTyping(this);
        this.calls = new CallTyping(this);
        this.candidates = new CandidateSearch(this);
        this.arguments = new ArgumentTyping(this);
    }
}
