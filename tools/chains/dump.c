/* SPDX-License-Identifier: Apache-2.0 */
/*
 * usage: dump MODEL OUT DOC.conllu GOLD [DOC.conllu GOLD]...
 * What train.py learns from: for each phrase of a document and each phrase that may be its antecedent, the features with whether the two
 * are of one chain of GOLD (lines "first last chain", words counted from 0 over the document). Rows of int16: label, kind, features.
 */
#include "api/handles.h"
#include "chains/pairs.h"

#include <stdio.h>
#include <stdlib.h>

static char *slurp(const char *path, size_t *n)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        exit((perror(path), 1));
    fseek(f, 0, SEEK_END);
    *n = (size_t)ftell(f);
    rewind(f);
    char *bytes = malloc(*n + 1);
    if (!bytes || fread(bytes, 1, *n, f) != *n)
        exit(1);
    bytes[*n] = '\0';
    fclose(f);
    return bytes;
}

/* The gold chain of each phrase; those without one get a number of their own. */
static uint32_t *gold_of(const chains *c, const char *text)
{
    uint32_t *gold = malloc((c->nps.n + 1) * sizeof *gold);
    for (uint32_t i = 0; i < c->nps.n; i++)
        gold[i] = 1000000 + i;
    unsigned first, last, id;
    int used;
    for (; sscanf(text, "%u %u %u%n", &first, &last, &id, &used) == 3; text += used)
        for (uint32_t i = 0; i < c->nps.n; i++)
            if (c->nps.v[i].first == first && c->nps.v[i].last == last && gold[i] >= 1000000) {
                gold[i] = id;
                break;
            }
    return gold;
}

static void dump(ro_document *d, const char *text, FILE *out)
{
    chains c;
    chains_begin(&c, d);
    uint32_t *gold = gold_of(&c, text);
    for (uint32_t i = 0; i < c.nps.n; i++) {
        uint32_t before[MOST_BEFORE], n = chains_candidates(&c, i, before), rivals = 0, same = RO_NONE;
        for (uint32_t k = 0; k < n; k++) {
            const np *a = &c.nps.v[before[k]];
            int16_t row[FEATURES + 2];
            row[0] = gold[before[k]] == gold[i];
            row[1] = c.nps.v[i].kind;
            chains_features(&c, a, &c.nps.v[i], i - before[k], rivals, row + 2);
            rivals += chains_compatible(&c, a, &c.nps.v[i]);
            fwrite(row, sizeof row, 1, out);
        }
        for (uint32_t k = i; k-- > 0 && same == RO_NONE;)
            if (gold[k] == gold[i])
                same = k;
        chains_join(&c, i, same);
    }
    free(gold);
}

int main(int argc, char **argv)
{
    readout_model *model;
    readout_tables *tables;
    readout_session *session;
    readout_error error;
    FILE *out = argc > 3 ? fopen(argv[2], "wb") : NULL;
    if (!out)
        return fputs("usage: dump MODEL OUT DOC.conllu GOLD ...\n", stderr), 2;
    if (readout_model_open(argv[1], NULL, &model, &error) || readout_tables_open(NULL, NULL, &tables, &error) ||
        readout_session_open(model, tables, NULL, &session, &error))
        return fprintf(stderr, "%s\n", error.message), 1;
    for (int i = 3; i + 1 < argc; i += 2) {
        size_t n, m;
        char *bytes = slurp(argv[i], &n), *gold = slurp(argv[i + 1], &m);
        readout_document *document;
        if (readout_parse_conllu(session, bytes, n, &document, &error))
            return fprintf(stderr, "%s: %s\n", argv[i], error.message), 1;
        jmp_buf guard;
        document->arena.guard = &guard;
        if (setjmp(guard))
            return 1;
        dump(&document->annot, gold, out);
        readout_document_free(document);
        free(bytes);
        free(gold);
    }
    return fclose(out) != 0;
}
