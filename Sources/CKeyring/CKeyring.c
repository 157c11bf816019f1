#include "CKeyring.h"

#include <errno.h>
#include <linux/keyctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Of kind "user", so that a program that has the key can read it. What is kept as "logon" never
// leaves the kernel.
static const char kind[] = "user";

// Reached by way of a keyring that one has: everything. Of the same account, and others: nothing.
enum { POSSESSOR_ONLY = 0x3f000000 };

// The keyring of the session. Where the login made none, it is the one that all sessions of the
// account share: asked for in this way, none is made that would end with this process.
static long session(void) {
  long ring = syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_SESSION_KEYRING, 0);
  return ring < 0 ? -errno : ring;
}

static long find(const char *description) {
  long ring = session();
  if (ring < 0) return ring;
  long key = syscall(SYS_keyctl, KEYCTL_SEARCH, ring, kind, description, 0);
  return key < 0 ? -errno : key;
}

int ck_keep(const char *description, const void *bytes, size_t count, unsigned seconds) {
  // One that has expired, or was given away, is replaced and not changed.
  ck_forget(description);
  long ring = session();
  if (ring < 0) return (int)ring;
  long key = syscall(SYS_add_key, kind, description, bytes, count, ring);
  if (key < 0) return -errno;
  if (syscall(SYS_keyctl, KEYCTL_SET_TIMEOUT, key, seconds) < 0
      || syscall(SYS_keyctl, KEYCTL_SETPERM, key, POSSESSOR_ONLY) < 0) {
    int failure = errno;
    syscall(SYS_keyctl, KEYCTL_INVALIDATE, key);
    return -failure;
  }
  return 0;
}

int ck_copy(const char *description, void *buffer, size_t count) {
  long key = find(description);
  if (key < 0) return (int)key;
  long length = syscall(SYS_keyctl, KEYCTL_READ, key, buffer, count);
  return length < 0 ? -errno : (int)length;
}

int ck_forget(const char *description) {
  long key = find(description);
  if (key < 0) return (int)key;
  return syscall(SYS_keyctl, KEYCTL_INVALIDATE, key) < 0 ? -errno : 0;
}
