package org.tapeless.examples;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read or written; the message says in one line which, what was tried and why it failed. */
public final class UnusableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private UnusableFileException(Path file, String attempt, IOException cause) {
        super((file + ": cannot be " + attempt + ": " + reason(cause)).replaceAll("\\p{Cntrl}", "?"), cause);
    }

    /** The failure {@code cause} of reading {@code file}. */
    public static UnusableFileException read(Path file, IOException cause) {
        return new UnusableFileException(file, "read", cause);
    }

    /** The failure {@code cause} of writing {@code file}. */
    public static UnusableFileException written(Path file, IOException cause) {
        return new UnusableFileException(file, "written", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return ((FileSystemException) cause).getFile() + " is not a directory";
        }
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return orElse(reason, cause.getClass().getSimpleName());
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
