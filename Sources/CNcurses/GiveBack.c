// A crash must not leave the terminal raw, in its other screen, with no cursor and no message.
//
// A Swift trap raises ILL or TRAP and unwinds nothing, and no curses call may be made from a signal
// handler. So everything is made ready while all is well: the bytes that undo the terminal, the
// modes it had, a stack to run on when the program's own has overflowed. The handler writes the
// bytes, sets the modes, copies what was said on standard error (fatalError's sentence, else lost
// in the other screen) and lets the signal do what it always does.
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// Every signal that ends a process unless somebody catches it, the real-time ones among them.
static int is_deadly(int signal) {
  switch (signal) {
    case SIGKILL: case SIGSTOP: return 0;                        // nobody catches them
    case SIGTERM: case SIGHUP: case SIGINT: return 0;            // read from a descriptor
    case SIGTSTP: case SIGTTIN: case SIGTTOU: return 0;          // stop
    case SIGCHLD: case SIGCONT: case SIGURG: case SIGWINCH: return 0;  // do nothing
    default: return 1;
  }
}

static volatile sig_atomic_t is_taken;
static int tty = -1;
static struct termios modes;
static char undo[512];
static size_t undo_length;
static struct sigaction earlier[NSIG];
static char spare_stack[64 * 1024];

static int aside = -1;       // where standard error goes meanwhile
static int said_on = -1;     // where it went before

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void replay(void) {
  char piece[1024];
  off_t offset = 0;
  ssize_t count;
  if (aside < 0 || said_on < 0) return;
  while ((count = pread(aside, piece, sizeof piece, offset)) > 0) {
    write_all(said_on, piece, (size_t)count);
    offset += count;
  }
}

static void crash(int signal) {
  if (is_taken) {
    is_taken = 0;
    write_all(tty, undo, undo_length);
    tcsetattr(tty, TCSANOW, &modes);
  }
  replay();
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigaction(signal, &usual, NULL);
  raise(signal);  // blocked until this handler returns, and then deadly
}

static void set_error_aside(void) {
  // Only where it would be written over the screen: `2>file` stays what the person asked for.
  if (!isatty(STDERR_FILENO)) return;
  aside = memfd_create("standard-error", MFD_CLOEXEC);
  said_on = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (aside >= 0 && said_on >= 0) {
    // Appending, so that what a child inherits and what the program says do not overwrite.
    fcntl(aside, F_SETFL, O_APPEND);
    dup2(aside, STDERR_FILENO);
  }
}

void cn_guard_modes(int terminal) {
  tty = terminal;
  tcgetattr(terminal, &modes);
}

void cn_guard(const char *restore) {
  undo_length = strnlen(restore, sizeof undo);
  memcpy(undo, restore, undo_length);
  set_error_aside();
  stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGTTOU);  // else setting the modes from the background stops us
  for (int signal = 1; signal < NSIG; signal++) {
    earlier[signal].sa_handler = SIG_IGN;
    // libc keeps some for itself; and what was ignored at the start goes on being ignored.
    if (!is_deadly(signal) || sigaction(signal, NULL, &earlier[signal]) != 0) continue;
    if (earlier[signal].sa_handler != SIG_IGN) sigaction(signal, &action, NULL);
  }
  is_taken = 1;
}

void cn_guard_hold(int taken) { is_taken = taken; }

void cn_guard_end(void) {
  is_taken = 0;
  for (int signal = 1; signal < NSIG; signal++) {
    if (earlier[signal].sa_handler != SIG_IGN) sigaction(signal, &earlier[signal], NULL);
  }
  if (said_on >= 0) {
    dup2(said_on, STDERR_FILENO);
    replay();
    close(said_on);
  }
  if (aside >= 0) close(aside);
  aside = said_on = -1;
}
