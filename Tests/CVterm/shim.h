// libvterm as Swift can use it: its cells hold bitfields and unions, which do not import well.
#pragma once

#include <stdint.h>
#include <vterm.h>

/// A terminal of a size, that understands UTF-8 and has a second screen.
static inline VTerm *vterm_shim_new(int rows, int columns) {
  VTerm *terminal = vterm_new(rows, columns);
  vterm_set_utf8(terminal, 1);
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_reset(screen, 1);
  return terminal;
}

/// The scalars of a cell, at most six; returns its columns, 0 past the edge of the screen.
static inline int vterm_shim_cell(VTerm *terminal, int row, int column, uint32_t *scalars) {
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  for (int index = 0; index < VTERM_MAX_CHARS_PER_CELL; index++) scalars[index] = 0;
  if (!vterm_screen_get_cell(vterm_obtain_screen(terminal), position, &cell)) return 0;
  for (int index = 0; index < VTERM_MAX_CHARS_PER_CELL && cell.chars[index] != 0; index++) {
    scalars[index] = cell.chars[index];
  }
  return cell.width;
}

enum { VTERM_SHIM_BOLD = 1, VTERM_SHIM_REVERSE = 2, VTERM_SHIM_UNDERLINE = 4 };

/// The look of a cell as a sum of the flags above.
static inline int vterm_shim_look(VTerm *terminal, int row, int column) {
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(vterm_obtain_screen(terminal), position, &cell)) return 0;
  return (cell.attrs.bold ? VTERM_SHIM_BOLD : 0) | (cell.attrs.reverse ? VTERM_SHIM_REVERSE : 0) |
         (cell.attrs.underline ? VTERM_SHIM_UNDERLINE : 0);
}

/// The index of a cell's foreground colour; -1 for the terminal's own.
static inline int vterm_shim_foreground(VTerm *terminal, int row, int column) {
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(vterm_obtain_screen(terminal), position, &cell)) return -1;
  if (VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_INDEXED(&cell.fg)) return -1;
  return cell.fg.indexed.idx;
}

static inline int vterm_shim_cursor_row(VTerm *terminal) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  return position.row;
}

static inline int vterm_shim_cursor_column(VTerm *terminal) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  return position.col;
}
