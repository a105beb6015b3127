/* SPDX-License-Identifier: Apache-2.0 */
#include "record/ladders.h"

__asm__(".pushsection .rodata\n"
        "ro_ladders_start:\n"
        ".incbin \"" READOUT_DATA_DIR "/record/ladders.tsv\"\n"
        "ro_ladders_end:\n"
        ".byte 0\n"
        ".popsection\n");
extern const char ro_ladders_start[] __attribute__((visibility("hidden")));
extern const char ro_ladders_end[] __attribute__((visibility("hidden")));

static ro_str cut(ro_str *text, char separator)
{
    const char *stop = text->n ? memchr(text->p, separator, text->n) : NULL;
    ro_str part = {text->p, stop ? (size_t)(stop - text->p) : text->n};
    size_t used = part.n + (stop ? 1 : 0);
    text->p += used;
    text->n -= used;
    return part;
}

static void read_rung(ro_arena *arena, ro_str line, ro_rung *r)
{
    r->ladder = cut(&line, '\t');
    r->issuer = cut(&line, '\t');
    ro_str step = cut(&line, '\t'), variants = cut(&line, '\t');
    for (size_t i = 0; i < step.n && step.p[i] >= '0' && step.p[i] <= '9'; i++)
        r->step = r->step * 10 + (uint32_t)(step.p[i] - '0');
    while (variants.n)
        ro_formulas_add(arena, &r->variants, cut(&variants, '|'));
    r->with = cut(&line, '\t');
    r->reading = cut(&line, '\t');
    r->source = cut(&line, '\t');
}

/* The rungs of one ladder stand together. */
static void share(ro_arena *arena, ro_rungs *all)
{
    for (uint32_t i = 0, end; i < all->n; i = end) {
        ro_formulas words = {0};
        for (end = i; end < all->n && ro_str_equal(all->v[end].ladder, all->v[i].ladder); end++)
            for (uint32_t k = 0; k < all->v[end].variants.n; k++)
                ro_formulas_add(arena, &words, all->v[end].variants.v[k]);
        for (uint32_t k = i; k < end; k++) {
            all->v[k].steps = end - i;
            all->v[k].ladder_words = words;
        }
    }
}

void ro_ladders_built_in(ro_arena *arena, ro_rungs *out)
{
    ro_str text = {ro_ladders_start, (size_t)(ro_ladders_end - ro_ladders_start)};
    bool heading = true;
    memset(out, 0, sizeof *out);
    while (text.n) {
        ro_str line = cut(&text, '\n');
        if (!line.n || line.p[0] == '#')
            continue;
        if (!heading)
            read_rung(arena, line, RO_PUSH(arena, out));
        heading = false;
    }
    share(arena, out);
}
