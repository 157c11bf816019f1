// A program in a terminal of its own, for tests: what Swift needs of forkpty, termios and waitpid.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Starts a program as the leader of a new session on a new terminal.
///
/// `arguments` (its own name first) and `environment` ("NAME=value") are lists of C strings one
/// after another, with their whole length. `directory` may be NULL. Every signal has its default
/// action, none is blocked, and no core is written. Returns the process id, or -1; `master` gets
/// the other end, which never blocks.
int pty_start(
    const char *program, const char *arguments, size_t arguments_length, const char *environment,
    size_t environment_length, const char *directory, int columns, int rows, int *master);

/// Reads what the program wrote: the count, 0 after `milliseconds` with nothing, -1 at its end.
long pty_read(int master, int milliseconds, uint8_t *bytes, size_t count);

/// Types bytes; returns how many were taken, 0 when there is no room now, -1 when nobody reads.
long pty_write(int master, const uint8_t *bytes, size_t count);

void pty_resize(int master, int columns, int rows);

/// Whether the terminal edits lines and echoes, as a shell leaves it.
int pty_is_cooked(int master);

/// The terminal's input, output, control and local modes, as four numbers; 0 where it has none.
int pty_modes(int master, uint32_t *modes);

/// The process group that has the terminal, or -1: of a shell's job, its first process.
int pty_foreground(int master);

void pty_signal(int process, int signal);

/// Whether the process has ended; `exit` gets its status, or `signal` what killed it, the other -1.
int pty_has_ended(int process, int *exit, int *signal);

void pty_close(int master);

/// Milliseconds of a clock nobody sets.
int64_t pty_now(void);

/// The path of the running program, cut to `count`; 0 where there is none.
int pty_own_path(char *path, size_t count);

int pty_is_executable(const char *path);

/// The value of an environment variable, or NULL.
const char *pty_environment(const char *name);
