// SHA-256 by the processor's own instructions, where it has them. Plain functions; what is hashed
// is handed over in as many pieces as there are.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// What was hashed so far.
struct ch_sha256 {
  uint32_t state[8];
  uint64_t length;    // in bytes
  uint8_t block[64];  // what does not fill a block yet
};

/// Whether this processor has the instructions; without them no other function may be called.
int ch_sha256_is_there(void);

void ch_sha256_begin(struct ch_sha256 *hash);
void ch_sha256_add(struct ch_sha256 *hash, const uint8_t *bytes, size_t count);

/// Writes the 32 bytes of the digest.
void ch_sha256_end(struct ch_sha256 *hash, uint8_t *digest);
