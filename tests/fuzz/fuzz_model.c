/* SPDX-License-Identifier: Apache-2.0 */
/* Model files: the input changes bytes of the tiny model (or stands alone), the checksum is made to fit, and what opens must analyse.
 * Input: first byte odd: records of offset (3 bytes), value (1 byte) over the tiny model; even: a whole file behind it. */
#include "lang/lang.h"
#include "unit/model_file.h"

enum { HEADER = 128 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void analyse(const ro_model *model)
{
    ro_analyser *analyser;
    readout_error error;
    ro_arena arena;
    ro_document d;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    add_test_sentence(&d, "The ministers of S\xC3\xA3o Tom\xC3\xA9 met NATO 's F-16s in Ankara .");
    add_test_sentence(&d, "Talks on on on on on on on on on on on on on on on on on on on on on on on on on on on on on on on on on on");
    if (ro_analyser_open(model, NULL, &analyser, &error))
        abort();
    ro_lang_analyse(analyser, &d, &error);
    if (d.sentences.v[0].root == RO_NONE)
        abort();
    ro_analyser_close(analyser);
    ro_arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static uint8_t *tiny;
    static size_t tiny_size;
    if (!tiny)
        tiny = read_aligned(TINY_MODEL, &tiny_size);
    if (n < 1)
        return 0;
    bool change = data[0] & 1;
    size_t size = change ? tiny_size : n - 1;
    uint8_t *file = aligned_alloc(64, size / 64 * 64 + 64);
    memcpy(file, change ? tiny : data + 1, size);
    for (size_t i = 1; change && i + 4 <= n; i += 4)
        file[(data[i] | (size_t)data[i + 1] << 8 | (size_t)data[i + 2] << 16) % size] = data[i + 3];
    if (size >= HEADER)
        seal_model(file, size);
    ro_model *model;
    readout_error error;
    if (ro_model_open(file, size, NULL, &model, &error) == READOUT_OK) {
        analyse(model);
        ro_model_close(model);
    }
    free(file);
    return 0;
}
