package org.tapeless.processor.diagnostics;

/** The stable word in brackets that names a diagnostic; {@code docs/errors/<Key>.md} is its page. */
public enum Key {
    ActiveStored(Severity.ERROR),
    BitTrick(Severity.ERROR),
    NotWithRespectTo(Severity.ERROR),
    ActiveArgument(Severity.ERROR),
    NestedDerivative(Severity.ERROR),
    CompanionOrder(Severity.ERROR),
    CompanionVersion(Severity.ERROR),
    DerivativeRuleMissing(Severity.ERROR),
    DerivativeRuleOrder(Severity.ERROR),
    InternalError(Severity.ERROR),
    // Found on the declaration, before any body is read.
    BadDerivativeRule(Severity.ERROR),
    AbstractMethod(Severity.ERROR),
    BadName(Severity.ERROR),
    BadOption(Severity.ERROR),
    BadOrder(Severity.ERROR),
    CompanionMissing(Severity.ERROR),
    CompanionNameTaken(Severity.ERROR),
    ExcludedButNamed(Severity.ERROR),
    InAnonymousClass(Severity.ERROR),
    InEnumConstant(Severity.ERROR),
    InLocalClass(Severity.ERROR),
    NativeMethod(Severity.ERROR),
    NeedsJavac(Severity.ERROR),
    NeedsName(Severity.ERROR),
    NoIndependent(Severity.ERROR),
    NotFloating(Severity.ERROR),
    OuterInstance(Severity.ERROR),
    PrivateType(Severity.ERROR),
    ResultNotFloating(Severity.ERROR),
    SourceLevel(Severity.ERROR),
    TypeMismatch(Severity.ERROR),
    UnknownParameter(Severity.ERROR),
    VoidWritesNothing(Severity.ERROR),
    // Found in a body.
    ArrayAsObject(Severity.ERROR),
    AssertEffect(Severity.ERROR),
    BoxedValue(Severity.ERROR),
    CollectionLoop(Severity.ERROR),
    FieldWrite(Severity.ERROR),
    InaccessibleMember(Severity.ERROR),
    Lambda(Severity.ERROR),
    LocalClass(Severity.ERROR),
    MethodReference(Severity.ERROR),
    ObjectCreation(Severity.ERROR),
    OverridableCall(Severity.ERROR),
    PatternMatching(Severity.ERROR),
    SuperCall(Severity.ERROR),
    Synchronized(Severity.ERROR),
    TryCatch(Severity.ERROR),
    UninferredType(Severity.ERROR),
    UnsupportedSyntax(Severity.ERROR),

    UnusedParameter(Severity.WARNING),
    ActiveCompared(Severity.WARNING),
    ActiveTruncated(Severity.WARNING),
    FieldsAreConstant(Severity.WARNING),
    TooManyParameters(Severity.WARNING),
    ImpureInManySweeps(Severity.WARNING);

    private final Severity severity;

    Key(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a problem stops the compilation. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
