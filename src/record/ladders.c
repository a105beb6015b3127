/* SPDX-License-Identifier: Apache-2.0 */
#include "record/ladders.h"

static void read_rung(ro_arena *arena, ro_str line, ro_rung *r)
{
    r->ladder = ro_str_cut(&line, '\t');
    r->issuer = ro_str_cut(&line, '\t');
    ro_str step = ro_str_cut(&line, '\t'), variants = ro_str_cut(&line, '\t');
    for (size_t i = 0; i < step.n && step.p[i] >= '0' && step.p[i] <= '9'; i++)
        r->step = r->step * 10 + (uint32_t)(step.p[i] - '0');
    while (variants.n)
        ro_formulas_add(arena, &r->variants, ro_str_cut(&variants, '|'));
    r->with = ro_str_cut(&line, '\t');
    r->reading = ro_str_cut(&line, '\t');
    r->source = ro_str_cut(&line, '\t');
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

void ro_ladders_of(ro_arena *arena, ro_str table, ro_rungs *out)
{
    ro_str row;
    memset(out, 0, sizeof *out);
    for (bool headed = false; ro_str_row(&table, &headed, &row);)
        read_rung(arena, row, RO_PUSH(arena, out));
    share(arena, out);
}
