// Everything Swift sees of ncurses, libc's text tables and the terminal's signals.
//
// Plain functions over int, uint32_t and const char * only: no macro, variadic, struct or global of
// curses.h crosses this header, so Swift 6 sees nothing that is shared or mutable. One terminal a
// process; every function but the crash handlers belongs to the main thread.
#pragma once

#include <stdint.h>

// --- Text (Text.c) ---

/// Takes the person's character set from the environment, C.UTF-8 where that is not UTF-8.
/// Returns 1 where libc then knows UTF-8, 0 where no such locale is installed.
int cn_locale(void);

/// The columns a scalar takes by the same table ncurses uses; -1 for what cannot be shown.
int cn_width(uint32_t scalar);

// --- The process (Process.c) ---

/// Makes sure that standard input, output and error are open, so that no file takes their numbers.
void cn_open_standard(void);

/// Has the system get arrays from 256 KiB on back as soon as they are let go. The allocator would
/// keep room for as large a one again, once it has seen one: for good, after a list of many cases.
void cn_give_back_large_arrays(void);

/// Makes sure that a crash leaves no core, which would hold all that is in memory.
void cn_leave_no_core(void);

// --- The screen (Screen.c) ---

enum {
  CN_OPENED = 0,
  CN_UNKNOWN_TERMINAL,
  CN_NO_DESCRIPTIONS,
  CN_NO_CURSOR_ADDRESSING,
  CN_NO_TERMINAL,
};

enum { CN_BOLD = 1, CN_DIM = 2, CN_REVERSE = 4, CN_UNDERLINE = 8 };

/// Takes the terminal on standard input and output, as one of that name; colour is touched only if
/// `colour` is not 0.
int cn_open(const char *terminal, int colour);

/// Gives the terminal back for good. Harmless when it is not ours, or given back for a while.
void cn_close(void);

/// Gives the terminal back for a while; nothing is written to it until `cn_return`.
void cn_leave(void);

/// Takes it again, with the size it has by now, believing nothing of what is on it.
void cn_return(void);

/// How many colours there are; 0 without colour.
int cn_colours(void);

int cn_columns(void);
int cn_rows(void);

/// Asks the kernel for the size and follows it; the next flush sends everything.
void cn_resize(void);

/// Makes every cell blank, in the next flush.
void cn_erase(void);

/// Puts a run of clusters of one look, each a spacing scalar and its zero-width ones.
///
/// `foreground` is a colour index, -1 for the terminal's own. The run has to fit its row.
void cn_put(int row, int column, const uint32_t *scalars, int count, int look, int foreground);

/// Sends what changed, and leaves the cursor there; a row of -1 hides it.
void cn_flush(int row, int column);

/// Forgets what is believed to be on the screen.
void cn_forget(void);

/// Clears the screen at once, and the lines the terminal keeps above it.
void cn_wipe(void);

void cn_ring(void);

/// The bytes a key sends by the terminal's description ("kcuu1"), or NULL.
const char *cn_key_spelling(const char *capability);

// --- Signals (Signals.c) ---

/// Blocks TERM, HUP, INT, TSTP, CONT and WINCH and returns a descriptor to read them from, or -1.
/// Before any thread starts: threads inherit the block.
int cn_signals_open(void);

/// The next signal waiting on the descriptor, or 0.
int cn_signals_next(int descriptor);

/// Closes the descriptor and lets the signals act as they did before.
void cn_signals_close(int descriptor);

/// Stops this process as Ctrl-Z does, with its whole group if `everyone`; returns when continued,
/// and at once where nobody could continue it (an orphaned group is not stopped).
void cn_stop(int everyone);

// --- Giving the terminal back when the program crashes (GiveBack.c) ---

/// Remembers the modes the terminal has before anybody changes them.
void cn_guard_modes(int terminal);

/// Remembers what undoes the terminal, catches the crash signals, and keeps standard error aside
/// while it would be written over the screen.
void cn_guard(const char *restore);

/// Whether a crash has to give the terminal back just now.
void cn_guard_hold(int taken);

/// Lets crashes be as they were and writes out what was said on standard error meanwhile.
void cn_guard_end(void);
