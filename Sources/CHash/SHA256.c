// SHA-256 as FIPS 180-4 has it, with the SHA instructions of x86-64. libsodium computes it in plain
// C, which takes six times as long; every record that is read is hashed whole.
#include "CHash.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

static const uint32_t constants[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

int ch_sha256_is_there(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

// The eight words of the state stand in two registers, in the order that the instructions want:
// the first, second, fifth and sixth in one, the others in the other.
__attribute__((target("sha,sse4.1,ssse3")))
static void compress(uint32_t *state, const uint8_t *bytes, size_t blocks) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i first = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i second = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(first, second, 8);
  __m128i cdgh = _mm_blend_epi16(second, first, 0xF0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
    for (int four = 0; four < 16; four++) {
      __m128i *now = &words[four % 4];
      if (four < 4) {
        *now = _mm_loadu_si128((const __m128i *)(bytes + 16 * four));
        *now = _mm_shuffle_epi8(*now, big_endian);
      } else {
        const __m128i last = words[(four + 3) % 4];
        __m128i next = _mm_sha256msg1_epu32(*now, words[(four + 1) % 4]);
        next = _mm_add_epi32(next, _mm_alignr_epi8(last, words[(four + 2) % 4], 4));
        *now = _mm_sha256msg2_epu32(next, last);
      }
      const __m128i added =
        _mm_add_epi32(*now, _mm_loadu_si128((const __m128i *)(constants + 4 * four)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  first = _mm_shuffle_epi32(abef, 0x1B);
  second = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(first, second, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(second, first, 8));
}
#else
int ch_sha256_is_there(void) { return 0; }

static void compress(uint32_t *state, const uint8_t *bytes, size_t blocks) {
  (void)state, (void)bytes, (void)blocks;
}
#endif

void ch_sha256_begin(struct ch_sha256 *hash) {
  static const uint32_t start[8] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  };
  memcpy(hash->state, start, sizeof start);
  hash->length = 0;
}

void ch_sha256_add(struct ch_sha256 *hash, const uint8_t *bytes, size_t count) {
  if (count == 0) return;
  size_t held = hash->length % 64;
  hash->length += count;
  if (held > 0) {
    size_t taken = count < 64 - held ? count : 64 - held;
    memcpy(hash->block + held, bytes, taken);
    if (held + taken < 64) return;
    compress(hash->state, hash->block, 1);
    bytes += taken;
    count -= taken;
  }
  compress(hash->state, bytes, count / 64);
  memcpy(hash->block, bytes + count / 64 * 64, count % 64);
}

void ch_sha256_end(struct ch_sha256 *hash, uint8_t *digest) {
  uint64_t bits = hash->length * 8;
  uint8_t padding[72] = {0x80};
  // Up to eight bytes short of a whole block, for the length.
  size_t count = 1 + (119 - hash->length % 64) % 64;
  for (int place = 0; place < 8; place++) {
    padding[count + place] = (uint8_t)(bits >> (56 - 8 * place));
  }
  ch_sha256_add(hash, padding, count + 8);
  for (int word = 0; word < 8; word++) {
    for (int place = 0; place < 4; place++) {
      digest[4 * word + place] = (uint8_t)(hash->state[word] >> (24 - 8 * place));
    }
  }
}
