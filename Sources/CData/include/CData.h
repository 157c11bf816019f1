// The files of data/ that the program ships with, inside the binary: one file can be copied to
// another machine and run.
#pragma once

#include <stddef.h>

// How many files there are.
size_t cdata_count(void);

// A file's path below data/, as "bank-holidays.json"; NULL where there is no such index.
const char *cdata_name(size_t index);

// A file's bytes, not ended by a zero; NULL where there is no such index.
const unsigned char *cdata_bytes(size_t index);

// How many bytes the file has; 0 where there is no such index.
size_t cdata_length(size_t index);
