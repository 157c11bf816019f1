// Signals that only tell the program something are read from a descriptor, polled with the
// keyboard, so that nothing of the program ever runs inside a handler. ncurses' own handlers are
// left without work: WINCH and TSTP in particular would race with the poll.
#include "CNcurses.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

static sigset_t earlier;

static sigset_t told(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTSTP);
  sigaddset(&set, SIGCONT);
  sigaddset(&set, SIGWINCH);
  return set;
}

int cn_signals_open(void) {
  sigset_t set = told();
  if (pthread_sigmask(SIG_BLOCK, &set, &earlier) != 0) return -1;
  int descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (descriptor < 0) pthread_sigmask(SIG_SETMASK, &earlier, NULL);
  return descriptor;
}

int cn_signals_next(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void cn_signals_close(int descriptor) {
  close(descriptor);
  pthread_sigmask(SIG_SETMASK, &earlier, NULL);
}

static void swallow(int signal) {
  const struct timespec now = {0, 0};
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  while (sigtimedwait(&set, NULL, &now) > 0) {}
}

void cn_stop(int everyone) {
  struct sigaction usual = {.sa_handler = SIG_DFL}, ours;
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &usual, &ours);
  kill(everyone ? 0 : getpid(), SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);  // stopped here, until continued
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  swallow(SIGCONT);
}
