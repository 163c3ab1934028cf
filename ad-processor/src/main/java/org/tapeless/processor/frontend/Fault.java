package org.tapeless.processor.frontend;

import java.util.Arrays;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;

/** What the fence keeps out: one row per fault, {@code %s} for what the source calls it. */
enum Fault {
    TRY(
            Key.TryCatch,
            "try statement in a differentiated method",
            "an exception may leave the block after any of its statements, and the reverse sweep could not tell which ran",
            "test for the exceptional case before it occurs, or catch where the derivative is called"),
    SYNCHRONIZED(
            Key.Synchronized,
            "synchronized block in a differentiated method",
            "the reverse sweep runs later, outside the lock, on values that another thread may have changed",
            "copy what is shared into locals under the lock, and pass them to a method that is differentiated"),
    LAMBDA(
            Key.Lambda,
            "lambda expression in a differentiated method",
            "the callee decides whether and how often its body runs, which the derivative cannot follow",
            "write the loop out, or move the body into a method and call that"),
    METHOD_REFERENCE(
            Key.MethodReference,
            "method reference in a differentiated method",
            "the callee decides whether and how often the method runs, which the derivative cannot follow",
            "call the method where its result is needed"),
    NEW_OBJECT_ARRAY(
            Key.ObjectCreation,
            "creation of an array of objects in a differentiated method",
            "only primitive values and arrays of them are followed",
            "create the array before and pass it as a parameter, or use a primitive array"),
    LOCAL_CLASS(
            Key.LocalClass,
            "class declared inside a differentiated method",
            "its methods capture locals and run whenever somebody calls them, which the derivative cannot follow",
            "move it to the top level or make it a nested class"),
    COLLECTION_LOOP(
            Key.CollectionLoop,
            "loop over something that is not an array",
            "an iterator hands out objects, and objects carry no derivative",
            "copy the elements into a primitive array first and loop over that"),
    PATTERN(
            Key.PatternMatching,
            "pattern that takes an object apart",
            "which values come out of the object depends on code that is not followed",
            "take the values out before, and pass them as parameters"),
    BOXED_VARIABLE(
            Key.BoxedValue,
            "variable %s of the boxed type %s",
            "a boxed number is an object, and objects carry no derivative",
            "declare it as %s"),
    BOXING(
            Key.BoxedValue,
            "%s value converted to an object",
            "a boxed number is an object, and objects carry no derivative",
            "use primitive types all along the way of the value"),
    FIELD_WRITE(
            Key.FieldWrite,
            "write to the field %s",
            "derivatives run the method's statements in other orders and more than once, so it may write only locals and "
                    + "array parameters",
            "keep the value in a local, or pass the array as a parameter"),
    OBJECT_WRITE(
            Key.FieldWrite,
            "write to an element of an array of objects",
            "derivatives run the method's statements in other orders and more than once, so it may write only locals and "
                    + "arrays of primitive types",
            "use an array of primitive values"),
    OVERRIDABLE(
            Key.OverridableCall,
            "call of %s, which a subclass may override",
            "the body that runs is only known at run time, so there is none to differentiate",
            "make the method static, private or final, or its class final"),
    OUTER_INSTANCE(
            Key.OuterInstance,
            "use of the enclosing instance of %s",
            "a generated method gets the receiver, and has no way from it to the object around it",
            "make the class static and pass what it needs as a parameter or a field"),
    INACCESSIBLE(
            Key.InaccessibleMember,
            "%s cannot be reached from the generated class",
            "derivatives stand in a class of their own beside this one, and call code that they do not differentiate as it is",
            "make it package-private"),
    SUPER_CALL(
            Key.SuperCall,
            "call of super.%s",
            "only a subclass can call it, and the generated class is none; its body is in another file and is not read",
            "call another method that does the same, or copy the body"),
    ARRAY_AS_OBJECT(
            Key.ArrayAsObject,
            "array %s used as an object",
            "behind a reference of another type its elements could no longer be followed",
            "keep it in a variable of its own array type"),
    UNINFERRED(
            Key.UninferredType,
            "the type of this expression could not be found",
            "it follows from type inference of a kind that is not supported here",
            "assign it to a variable with an explicit type"),
    ASSERT_EFFECT(
            Key.AssertEffect,
            "assertion that changes something or calls a private method",
            "it runs only where assertions are enabled, and the generated class cannot call private methods",
            "compute the condition before, or make the method package-private"),
    NESTED_DERIVATIVE(
            Key.NestedDerivative,
            "call of a generated derivative in a differentiated method",
            "its result would be differentiated once more, which is not supported yet",
            "ask for order = 2, or call the derivative outside"),
    CONSTANT_FIELD(
            Key.FieldsAreConstant,
            "the field %s is read as a constant",
            "only parameters are differentiated, so no derivative with respect to it is computed",
            "pass it as a parameter if you want that derivative"),
    UNSUPPORTED(
            Key.UnsupportedSyntax,
            "this construct is not supported in a differentiated method",
            "no rule says what its derivative is",
            "write it with the statements and expressions that the user guide lists");

    private final Key key;
    private final String summary;
    private final String because;
    private final String remedy;

    Fault(Key key, String summary, String because, String remedy) {
        this.key = key;
        this.summary = summary;
        this.because = because;
        this.remedy = remedy;
    }

    /** The fault at a tree; {@code words} fill the gaps of the summary and then those of the remedy. */
    Problem at(int node, Object... words) {
        int inSummary = summary.split("%s", -1).length - 1;
        Object[] rest = Arrays.copyOfRange(words, Math.min(inSummary, words.length), words.length);
        return new Problem(key, node, String.format(summary, words), because, String.format(remedy, rest));
    }
}
