// The one screen: taken, drawn on, given back.
#include "CNcurses.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

static SCREEN *screen;
static int colours;
static int is_away;        // given back for a while
static int is_ansi;        // the terminal understands CSI, so private modes do no harm
static int pairs[256];     // colour index -> ncurses pair, 0 where none was made yet

static char restore[512];
static size_t restore_length;

static int collect(int byte) {
  if (restore_length + 1 < sizeof restore) restore[restore_length++] = (char)byte;
  return byte;
}

static void collect_text(const char *text) {
  while (text != NULL && *text != '\0') collect(*text++);
}

static void collect_capability(const char *capability) {
  if (capability != NULL) tputs(capability, 1, collect);
}

// No curses call may be made from a signal handler, so what undoes the terminal is made up now.
static void build_restore(void) {
  restore_length = 0;
  collect_capability(exit_attribute_mode);
  if (colours > 0) collect_capability(orig_pair);
  collect_capability(keypad_local);
  if (is_ansi) collect_text(PASTE_OFF);
  collect_capability(cursor_normal);
  collect_capability(exit_ca_mode);
  collect_text(exit_ca_mode == NULL ? "\r\n" : "\r");
  restore[restore_length] = '\0';
}

static void tell(const char *text) {
  if (!is_ansi) return;
  putp(text);
  fflush(stdout);
}

static int describe(const char *terminal) {
  int found = 0;
  if (setupterm(terminal, STDOUT_FILENO, &found) != OK) {
    return found < 0 ? CN_NO_DESCRIPTIONS : CN_UNKNOWN_TERMINAL;
  }
  int usable = cursor_address != NULL && clear_screen != NULL;
  is_ansi = usable && strncmp(cursor_address, "\033[", 2) == 0;
  del_curterm(cur_term);
  return usable ? CN_OPENED : CN_NO_CURSOR_ADDRESSING;
}

static void start_colours(void) {
  // alloc_pair before start_color crashes, and start_color sends colour bytes: only when wanted.
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return;
  colours = COLORS;
}

int cn_open(const char *terminal, int colour) {
  static int is_registered;
  if (screen != NULL) return CN_OPENED;
  // A size left over in the environment would win over the terminal's own.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  int outcome = describe(terminal);
  if (outcome != CN_OPENED) return outcome;
  cn_guard_modes(STDOUT_FILENO);
  // newterm, because initscr ends the process where it cannot begin.
  screen = newterm(terminal, stdout, stdin);
  if (screen == NULL) return CN_NO_TERMINAL;
  set_term(screen);
  raw();
  noecho();
  nonl();
  typeahead(-1);  // else a key waiting stops a frame half-way
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  idlok(stdscr, TRUE);
  memset(pairs, 0, sizeof pairs);
  colours = 0;
  if (colour) start_colours();
  attr_set(A_NORMAL, 0, NULL);  // a cell of pair 0 would inherit the window's
  build_restore();
  cn_guard(restore);
  refresh();
  tell(PASTE_ON);
  if (!is_registered) is_registered = atexit(cn_close) == 0;
  return CN_OPENED;
}

// Whether setting the terminal's modes would stop us, because a shell has it by now.
static int is_elsewhere(void) {
  pid_t front = tcgetpgrp(STDOUT_FILENO);
  return front >= 0 && front != getpgrp();
}

void cn_close(void) {
  if (screen == NULL) return;
  if (!is_away && !is_elsewhere()) {
    tell(PASTE_OFF);
    endwin();
  }
  is_away = 0;
  cn_guard_hold(0);
  delscreen(screen);
  screen = NULL;
  cn_guard_end();
}

void cn_leave(void) {
  tell(PASTE_OFF);
  endwin();
  cn_guard_hold(0);
  is_away = 1;
}

void cn_return(void) {
  is_away = 0;
  cn_guard_hold(1);
  cn_resize();
  erase();  // not the old frame, which may have had another size
  refresh();
  tell(PASTE_ON);
}

int cn_colours(void) { return colours; }

int cn_columns(void) { return getmaxx(stdscr); }

int cn_rows(void) { return getmaxy(stdscr); }

void cn_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    resize_term(size.ws_row, size.ws_col);
  }
  clearok(curscr, TRUE);
}

void cn_erase(void) { werase(stdscr); }

static attr_t attributes_of(int look) {
  attr_t attributes = A_NORMAL;
  if (look & CN_BOLD) attributes |= A_BOLD;
  if (look & CN_DIM) attributes |= A_DIM;
  if (look & CN_REVERSE) attributes |= A_REVERSE;
  if (look & CN_UNDERLINE) attributes |= A_UNDERLINE;
  return attributes;
}

static short pair_of(int foreground) {
  if (foreground < 0 || foreground >= colours || foreground >= 256) return 0;
  if (pairs[foreground] == 0) pairs[foreground] = alloc_pair(foreground, -1);
  return pairs[foreground] > 0 ? (short)pairs[foreground] : 0;
}

void cn_put(int row, int column, const uint32_t *scalars, int count, int look, int foreground) {
  enum { RUN = 256 };
  cchar_t cells[RUN];
  attr_t attributes = attributes_of(look);
  short pair = pair_of(foreground);
  int index = 0;
  while (index < count) {
    int held = 0, advance = 0;
    while (index < count && held < RUN) {
      wchar_t cluster[CCHARW_MAX + 1];
      int length = 0;
      int width = scalars[index] < 0x7F ? 1 : wcwidth((wchar_t)scalars[index]);
      cluster[length++] = (wchar_t)scalars[index++];
      while (index < count && scalars[index] >= 0x300 && wcwidth((wchar_t)scalars[index]) == 0) {
        if (length < CCHARW_MAX) cluster[length++] = (wchar_t)scalars[index];
        index++;
      }
      cluster[length] = L'\0';
      if (setcchar(&cells[held], cluster, attributes, pair, NULL) != OK) continue;
      held++;
      advance += width > 1 ? width : 1;
    }
    mvadd_wchnstr(row, column, cells, held);
    column += advance;
  }
}

void cn_flush(int row, int column) {
  if (is_away) return;
  curs_set(row < 0 ? 0 : 1);
  if (row >= 0) move(row, column);
  refresh();
}

void cn_forget(void) { clearok(curscr, TRUE); }

void cn_wipe(void) {
  if (is_away) return;
  const char *kept = tigetstr("E3");
  if (kept != NULL && kept != (const char *)-1) {
    putp(kept);
    fflush(stdout);
  }
  erase();
  clearok(curscr, TRUE);
  refresh();
}

void cn_ring(void) {
  if (!is_away) beep();
}

const char *cn_key_spelling(const char *capability) {
  const char *spelling = tigetstr(capability);
  return spelling == (const char *)-1 ? NULL : spelling;
}
