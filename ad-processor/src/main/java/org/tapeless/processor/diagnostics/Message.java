package org.tapeless.processor.diagnostics;

/** How a problem reads. */
public final class Message {
    private Message() {}

    /** Key and summary, then why, what to do, and where to read on. */
    public static String text(Problem problem) {
        StringBuilder text = new StringBuilder("[" + problem.key() + "] " + problem.summary());
        if (!problem.because().isEmpty()) {
            text.append("\n    because: ").append(problem.because());
        }
        if (!problem.remedy().isEmpty()) {
            text.append("\n    try: ").append(problem.remedy());
        }
        return text.append("\n    see: docs/errors/")
                .append(problem.key())
                .append(".md")
                .toString();
    }
}
