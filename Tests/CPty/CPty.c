#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Made before the fork, because after it only signal-safe calls are allowed.
static char **list(const char *strings, size_t length) {
  size_t count = 0;
  for (size_t index = 0; index < length; index++) count += strings[index] == '\0';
  char **pointers = calloc(count + 1, sizeof *pointers);
  if (pointers == NULL) return NULL;
  const char *next = strings;
  for (size_t index = 0; index < count; index++) {
    pointers[index] = (char *)next;
    next += strlen(next) + 1;
  }
  return pointers;
}

static void become(
    const char *program, char **arguments, char **environment, const char *directory) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  // A journey kills on purpose; what it killed need not be kept.
  const struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  if (directory != NULL && chdir(directory) != 0) _exit(126);
  execve(program, arguments, environment);
  _exit(127);
}

int pty_start(
    const char *program, const char *arguments, size_t arguments_length, const char *environment,
    size_t environment_length, const char *directory, int columns, int rows, int *master) {
  char **argument_list = list(arguments, arguments_length);
  char **environment_list = list(environment, environment_length);
  int process = -1;
  if (argument_list != NULL && environment_list != NULL) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    process = forkpty(master, NULL, NULL, &size);
    if (process == 0) become(program, argument_list, environment_list, directory);
  }
  free(argument_list);
  free(environment_list);
  if (process > 0) {
    fcntl(*master, F_SETFL, O_NONBLOCK);
    fcntl(*master, F_SETFD, FD_CLOEXEC);
  }
  return process;
}

long pty_read(int master, int milliseconds, uint8_t *bytes, size_t count) {
  struct pollfd entry = {.fd = master, .events = POLLIN};
  if (poll(&entry, 1, milliseconds) <= 0) return 0;
  ssize_t got = read(master, bytes, count);
  if (got > 0) return got;
  return got < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

long pty_write(int master, const uint8_t *bytes, size_t count) {
  ssize_t written = write(master, bytes, count);
  if (written >= 0) return written;
  return errno == EAGAIN || errno == EINTR ? 0 : -1;
}

void pty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

int pty_is_cooked(int master) {
  struct termios modes;
  if (tcgetattr(master, &modes) != 0) return 0;
  return (modes.c_lflag & ICANON) != 0 && (modes.c_lflag & ECHO) != 0;
}

int pty_modes(int master, uint32_t *modes) {
  struct termios now;
  if (tcgetattr(master, &now) != 0) return 0;
  modes[0] = now.c_iflag;
  modes[1] = now.c_oflag;
  modes[2] = now.c_cflag;
  modes[3] = now.c_lflag;
  return 1;
}

int pty_foreground(int master) { return tcgetpgrp(master); }

void pty_signal(int process, int signal) { kill(process, signal); }

int pty_has_ended(int process, int *exit, int *signal) {
  int status;
  *exit = *signal = -1;
  if (waitpid(process, &status, WNOHANG) != process) return 0;
  if (WIFEXITED(status)) *exit = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) *signal = WTERMSIG(status);
  return 1;
}

void pty_close(int master) { close(master); }

int64_t pty_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int pty_own_path(char *path, size_t count) {
  ssize_t length = readlink("/proc/self/exe", path, count - 1);
  if (length < 0) return 0;
  path[length] = '\0';
  return 1;
}

int pty_is_executable(const char *path) { return access(path, X_OK) == 0; }

const char *pty_environment(const char *name) { return getenv(name); }
