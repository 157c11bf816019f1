// What the process must be before anything of a case is in it.
#include "CNcurses.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

void cn_open_standard(void) {
  for (int standard = STDIN_FILENO; standard <= STDERR_FILENO; standard++) {
    if (fcntl(standard, F_GETFD) >= 0) continue;
    // Only for reading: what is printed there is then lost with an error, and not silently.
    int opened = open("/dev/null", O_RDONLY);
    if (opened < 0 || opened == standard) continue;
    dup2(opened, standard);
    close(opened);
  }
}

void cn_give_back_large_arrays(void) { mallopt(M_MMAP_THRESHOLD, 1 << 18); }

void cn_leave_no_core(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // The limit does not bind a program to which the system pipes cores; this does.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
