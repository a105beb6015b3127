/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/tags.h"

static bool find(const ro_strings *labels, const char *name, uint16_t *index)
{
    for (uint32_t i = 0; i < labels->n; i++)
        if (ro_str_is(ro_strings_get(labels, i), name)) {
            *index = (uint16_t)i;
            return true;
        }
    return false;
}

static bool find_tags(ro_tags *t, const ro_strings *const lists[3], const char *upos, const char *xpos, const char *feats)
{
    return find(lists[0], upos, &t->upos) && find(lists[1], xpos, &t->xpos) && find(lists[2], feats, &t->feats);
}

readout_status ro_tag_table_open(ro_tag_table *table, const ro_rom *rom, const ro_strings *upos, const ro_strings *xpos, const ro_strings *feats,
                                 readout_error *error)
{
    const ro_strings *const lists[3] = {upos, xpos, feats};
    const void *rows = NULL;
    memset(table, 0, sizeof *table);
    table->certain = find_tags(&table->file, lists, "NOUN", "NN", "Number=Sing") && find_tags(&table->address, lists, "PROPN", "ADD", "_") &&
                     find(upos, "X", &table->other);
    if (ro_rom_rows(rom, "label.tags", RO_U16, 3, &rows, &table->n, NULL) != READOUT_OK) {
        table->n = 0;
        return READOUT_OK;
    }
    table->row = rows;
    for (uint32_t i = 0; i < table->n; i++)
        for (int k = 0; k < 3; k++)
            if (table->row[i][k] >= lists[k]->n)
                return ro_fail(error, READOUT_MODEL, -1, "the model's entry label.tags names a label that is not there");
    return READOUT_OK;
}

ro_tags ro_tags_best(const ro_tag_table *table, const float *upos, const float *xpos, const float *feats)
{
    uint32_t best = 0;
    float most = 0;
    for (uint32_t i = 0; i < table->n; i++) {
        const uint16_t *r = table->row[i];
        float sum = upos[r[0]] + xpos[r[1]] + feats[r[2]];
        if (!i || sum > most) {
            best = i;
            most = sum;
        }
    }
    return (ro_tags){table->row[best][0], table->row[best][1], table->row[best][2]};
}

static bool is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* What follows the last full stop; empty where nothing does, or nothing is before it. */
static ro_str ending(ro_str form)
{
    for (size_t i = form.n; i-- > 1;)
        if (form.p[i] == '.')
            return (ro_str){form.p + i + 1, form.n - i - 1};
    return RO_STR("");
}

static bool is_one_of(ro_str ending, const char *const *list)
{
    for (; *list; list++)
        if (ro_str_is_nocase(ending, *list))
            return true;
    return false;
}

/* "notes.doc"; "2.doc" may be the tail of one. */
static bool is_file(ro_str form)
{
    static const char *const kinds[] = {"doc", "docx", "pdf", "xls", "xlsx", "ppt", "txt", "rtf", "csv", "jpg", "gif", "png", "zip", NULL};
    return is_letter(form.p[0]) && is_one_of(ending(form), kinds);
}

/* "https://…", "www.…", "a@b.org", "example.org", "#topic", "@name". */
static bool is_address(ro_str form)
{
    static const char *const domains[] = {"com", "org", "net", "gov", "edu", NULL};
    const char *sign = memchr(form.p, '@', form.n);
    if ((form.p[0] == '#' || form.p[0] == '@') && form.n > 1)
        return is_letter(form.p[1]);
    if (form.n > 8 && (memcmp(form.p, "http://", 7) == 0 || memcmp(form.p, "https://", 8) == 0 || memcmp(form.p, "www.", 4) == 0))
        return true;
    return (sign && ending(form).n > 1 && ending(form).p > sign) || is_one_of(ending(form), domains);
}

ro_tags ro_tags_certain(const ro_tag_table *table, ro_str form, ro_tags tags)
{
    if (!table->certain || form.n < 2)
        return tags;
    if (is_file(form))
        return table->file;
    return tags.upos != table->other && is_address(form) ? table->address : tags;
}
