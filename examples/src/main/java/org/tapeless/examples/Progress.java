package org.tapeless.examples;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar with ordinary lines of output above it. On a terminal the bar is redrawn in place; elsewhere, in a
 * log or a pipe, only its last state is written, as a line.
 */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 79;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final ProgressBar bar;
    private String shown = "";

    private Progress(String task, long max, PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(max)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .hideEta()
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    /** A bar of at most {@code max} steps on {@code err}, whose lines go to {@code out}. */
    @SuppressWarnings("SystemConsoleNull")
    static Progress of(String task, long max, PrintWriter out, PrintWriter err) {
        // JDK 22 to 24 have a console for pipes too: there, and only there, a log shows the bar being redrawn.
        return new Progress(task, max, out, err, System.console() != null);
    }

    /** Advances the bar to {@code step}. */
    void at(long step) {
        bar.stepTo(step);
    }

    /** Prints a line of output above the bar. */
    void println(String line) {
        synchronized (this) {
            erase();
            shown = "";
            out.println(line);
            out.flush();
        }
        bar.refresh();
    }

    /** Ends the bar where it stands, which is then all there was to do. */
    @Override
    public void close() {
        bar.maxHint(bar.getCurrent());
        bar.close();
        synchronized (this) {
            if (!terminal) {
                err.print(shown);
            }
            err.println();
            err.flush();
        }
    }

    private synchronized void draw(String line) {
        erase();
        shown = line;
        if (terminal) {
            err.print(line);
            err.flush();
        }
    }

    private void erase() {
        if (terminal) {
            err.print("\r" + " ".repeat(shown.length()) + "\r");
            err.flush();
        }
    }
}
