// The kernel's keyring of a login session: a few bytes that the kernel holds for a while and then
// forgets, and that never touch a disk. Plain functions; each returns -errno where it fails.
#pragma once

#include <stddef.h>

/// Keeps bytes under a description for so many seconds, in place of those kept before. Only who
/// has the session's keyring can read them. Returns 0.
int ck_keep(const char *description, const void *bytes, size_t count, unsigned seconds);

/// Copies what is kept into a buffer. Returns how many bytes there are, which may be more than the
/// buffer holds; then it is left as it was.
int ck_copy(const char *description, void *buffer, size_t count);

/// Forgets what is kept now. Returns 0, or -ENOKEY where there is nothing.
int ck_forget(const char *description);
