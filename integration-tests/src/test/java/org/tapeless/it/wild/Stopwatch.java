package org.tapeless.it.wild;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Takes the time that a processor computes, from the first to the last character of what it writes. */
final class Stopwatch implements Processor {

    private final Processor processor;
    private long nanoseconds;

    Stopwatch(Processor processor) {
        this.processor = processor;
    }

    long nanoseconds() {
        return nanoseconds;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        long start = now();
        processor.init(environment);
        nanoseconds += now() - start;
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        long start = now();
        boolean claimed = processor.process(annotations, round);
        nanoseconds += now() - start;
        return claimed;
    }

    /** The thread's own time: others may have the machine in between. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return processor.getCompletions(element, annotation, member, userText);
    }
}
