/* SPDX-License-Identifier: Apache-2.0 */
#include "lang/lemma.h"

/* ro_lemmas.mode */
enum { LOWER, AS_IS, FIRST_AS_IS, FIRST_UPPER, LONG_FIRST_UPPER, NO_COMMAS };
enum { SHORT_NAME = 5, ALL_LOWER = 1, ALL_UPPER = 3 }; /* code points; word shapes */

static readout_status open_list(const char *name, const char *rule_name, uint32_t n_rules, const ro_rom *rom, ro_strings *list,
                                const uint16_t **rule, readout_error *error)
{
    const void *data = NULL;
    readout_status status = ro_rom_strings(rom, name, list, error);
    if (status == READOUT_OK)
        status = ro_rom_tensor(rom, rule_name, RO_U16, list->n, 0, &data, error);
    if (status != READOUT_OK)
        return status;
    *rule = data;
    for (uint32_t i = 0; i < list->n; i++)
        if ((*rule)[i] >= n_rules || list->start[i + 1] - list->start[i] > RO_LEMMA_KEY ||
            (i && ro_str_compare(ro_strings_get(list, i - 1), ro_strings_get(list, i)) >= 0))
            return ro_fail(error, READOUT_MODEL, -1, "the model's table %s is out of order at entry %u", name, i);
    return READOUT_OK;
}

readout_status ro_lemmas_open(ro_lemmas *lemmas, const ro_chars *chars, uint32_t longest_suffix, const ro_rom *rom, readout_error *error)
{
    const void *drop = NULL, *mode = NULL;
    lemmas->chars = chars;
    lemmas->longest_suffix = longest_suffix;
    readout_status status = ro_rom_strings(rom, "lemma.rule.add", &lemmas->add, error);
    if (status != READOUT_OK)
        return status;
    lemmas->n_rules = lemmas->add.n;
    status = ro_rom_tensor(rom, "lemma.rule.drop", RO_U8, lemmas->n_rules, 0, &drop, error);
    if (status == READOUT_OK)
        status = ro_rom_tensor(rom, "lemma.rule.mode", RO_U8, lemmas->n_rules, 0, &mode, error);
    if (status == READOUT_OK)
        status = open_list("lemma.form", "lemma.form.rule", lemmas->n_rules, rom, &lemmas->form, &lemmas->form_rule, error);
    if (status == READOUT_OK)
        status = open_list("lemma.suffix", "lemma.suffix.rule", lemmas->n_rules, rom, &lemmas->suffix, &lemmas->suffix_rule, error);
    lemmas->drop = drop;
    lemmas->mode = mode;
    return status;
}

/* ---- a key under construction: what does not fit is in no table ---- */

typedef struct key {
    char text[RO_LEMMA_KEY];
    size_t n; /* may pass the room: then it matches nothing */
} key;

static void key_add(key *k, ro_str s)
{
    if (k->n + s.n <= sizeof k->text)
        memcpy(k->text + k->n, s.p, s.n);
    k->n += s.n;
}

static key key_of(ro_str a, ro_str b)
{
    key k;
    k.n = 0;
    key_add(&k, a);
    key_add(&k, RO_STR("\t"));
    key_add(&k, b);
    return k;
}

static uint32_t find(const ro_strings *list, const key *k)
{
    return k->n <= sizeof k->text ? ro_strings_find(list, (ro_str){k->text, k->n}) : RO_NO_STRING;
}

/* ---- code points of the lower-cased word, from its end ---- */

static size_t step_back(ro_str s, size_t at)
{
    while (at > 0 && ((unsigned char)s.p[--at] & 0xC0) == 0x80)
        ;
    return at;
}

static size_t bytes_without(ro_str s, uint32_t code_points)
{
    size_t at = s.n;
    for (uint32_t i = 0; i < code_points; i++) {
        if (at == 0)
            return s.n; /* more than it has: nothing is taken off */
        at = step_back(s, at);
    }
    return at;
}

static ro_str lower(const ro_chars *chars, ro_str word, ro_arena *arena)
{
    char scratch[4];
    size_t n = 0;
    for (size_t i = 0; i < word.n;)
        n += ro_char_put(scratch, ro_char_lower(chars, ro_char_next(word, &i)));
    char *p = ro_alloc(arena, n + 1);
    n = 0;
    for (size_t i = 0; i < word.n;)
        n += ro_char_put(p + n, ro_char_lower(chars, ro_char_next(word, &i)));
    return (ro_str){p, n};
}

/* The rule of the longest suffix of f that the table knows with this tag ("UPOS TAB XPOS"). */
static uint32_t suffix_rule(const ro_lemmas *l, ro_str f, const key *tag)
{
    size_t start[128]; /* of the suffix of k code points */
    uint32_t most = 0;
    start[0] = f.n;
    while (most < l->longest_suffix && start[most] > 0) {
        start[most + 1] = step_back(f, start[most]);
        most++;
    }
    for (uint32_t length = most + 1; length-- > 0;) {
        for (int whole = start[length] == 0; whole >= 0; whole--) { /* the whole word, marked, goes before the same as a suffix */
            key k = key_of((ro_str){tag->text, tag->n}, whole ? RO_STR("^") : RO_STR(""));
            key_add(&k, (ro_str){f.p + start[length], f.n - start[length]});
            uint32_t i = find(&l->suffix, &k);
            if (i != RO_NO_STRING)
                return l->suffix_rule[i];
        }
    }
    return RO_NO_STRING;
}

static uint32_t look_up(const ro_lemmas *l, const key *form, ro_str f, const key *tag)
{
    uint32_t i = find(&l->form, form);
    return i != RO_NO_STRING ? l->form_rule[i] : suffix_rule(l, f, tag);
}

static uint32_t rule_of(const ro_lemmas *l, ro_lemma_memo *memo, ro_str f, const key *tag)
{
    if (tag->n > sizeof tag->text)
        return RO_NO_STRING;
    key k = key_of(f, (ro_str){tag->text, tag->n});
    if (k.n > RO_LEMMA_MEMO_KEY)
        return look_up(l, &k, f, tag);
    size_t at = ro_str_hash((ro_str){k.text, k.n}) % RO_LEMMA_MEMO;
    if (memo->place[at].n != k.n || memcmp(memo->place[at].key, k.text, k.n) != 0) {
        memo->place[at].rule = look_up(l, &k, f, tag);
        memo->place[at].n = (uint8_t)k.n;
        memcpy(memo->place[at].key, k.text, k.n);
    }
    return memo->place[at].rule;
}

static ro_str join(ro_arena *arena, ro_str a, ro_str b, ro_str c)
{
    char *p = ro_alloc(arena, a.n + b.n + c.n + 1);
    memcpy(p, a.p, a.n);
    memcpy(p + a.n, b.p, b.n);
    memcpy(p + a.n + b.n, c.p, c.n);
    return (ro_str){p, a.n + b.n + c.n};
}

static ro_str first_upper(const ro_chars *chars, ro_str f, ro_arena *arena)
{
    char first[4];
    size_t at = 0, n = ro_char_put(first, ro_char_upper(chars, ro_char_next(f, &at)));
    return join(arena, (ro_str){first, n}, (ro_str){f.p + at, f.n - at}, RO_STR(""));
}

static ro_str without_commas(ro_str f, ro_arena *arena)
{
    char *p = ro_alloc(arena, f.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < f.n; i++)
        if (f.p[i] != ',')
            p[n++] = f.p[i];
    return (ro_str){p, n};
}

static bool is_long(ro_str word)
{
    size_t at = 0;
    for (int i = 0; i < SHORT_NAME && at < word.n; i++)
        ro_char_next(word, &at);
    return at < word.n;
}

/* The word as the rule's mode wants it; f is the word lower-cased. */
static ro_str base_of(const ro_chars *chars, uint8_t mode, ro_str word, ro_str f, ro_arena *arena)
{
    size_t first = 0, first_lower = 0;
    if (mode == LONG_FIRST_UPPER)
        mode = is_long(word) ? FIRST_UPPER : AS_IS;
    if (mode == AS_IS || !word.n)
        return word;
    if (mode == FIRST_UPPER)
        return first_upper(chars, f, arena);
    if (mode == NO_COMMAS)
        return without_commas(f, arena);
    if (mode != FIRST_AS_IS)
        return f;
    ro_char_next(word, &first);
    ro_char_next(f, &first_lower);
    return join(arena, (ro_str){word.p, first}, (ro_str){f.p + first_lower, f.n - first_lower}, RO_STR(""));
}

static ro_str apply(const ro_lemmas *l, uint32_t rule, ro_str word, ro_str f, ro_arena *arena)
{
    ro_str base = base_of(l->chars, l->mode[rule], word, f, arena), add = ro_strings_get(&l->add, rule);
    size_t kept = bytes_without(base, l->drop[rule]);
    if (kept == base.n && l->drop[rule])
        return base;
    if (!add.n)
        return kept ? (ro_str){base.p, kept} : base;
    return join(arena, (ro_str){base.p, kept}, add, RO_STR(""));
}

/* The tables may list names in one case apart, with a mark behind their tags. */
static ro_str mark_of_case(const ro_chars *chars, ro_str word, ro_str upos)
{
    uint8_t shape = ro_str_is(upos, "PROPN") ? ro_word_shape(chars, word) : 0;
    return shape == ALL_LOWER ? RO_STR("\ta") : shape == ALL_UPPER ? RO_STR("\tA") : RO_STR("");
}

ro_str ro_lemma_of(const ro_lemmas *lemmas, ro_lemma_memo *memo, ro_str word, ro_str upos, ro_str xpos, ro_arena *arena)
{
    ro_str f = lower(lemmas->chars, word, arena), mark = mark_of_case(lemmas->chars, word, upos);
    key tag = key_of(upos, xpos), marked = tag;
    key_add(&marked, mark);
    uint32_t rule = mark.n ? rule_of(lemmas, memo, f, &marked) : RO_NO_STRING;
    if (rule == RO_NO_STRING)
        rule = rule_of(lemmas, memo, f, &tag);
    if (rule == RO_NO_STRING) {
        tag = key_of(upos, RO_STR("*"));
        rule = rule_of(lemmas, memo, f, &tag);
    }
    return rule == RO_NO_STRING ? f : apply(lemmas, rule, word, f, arena);
}
