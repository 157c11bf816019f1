// Width and character set, which must be right also where no terminal is ever opened: a document
// is laid out, and a script played, by the same table.
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int cn_locale(void) {
  // With LANG=C, unset or naming a locale that is not installed, all text but ASCII would vanish.
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
}

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
