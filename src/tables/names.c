/* SPDX-License-Identifier: Apache-2.0 */
/* Folding of names and the index that finds them: one open hash over every name and every beginning of a name. */
#include "tables/names.h"

#include <stdlib.h>
#include <utf8proc.h>

/* ---- characters ---- */

typedef enum glyph { GLYPH_OTHER, GLYPH_LETTER, GLYPH_MARK, GLYPH_APOSTROPHE, GLYPH_HYPHEN, GLYPH_POINT, GLYPH_AND, GLYPH_BLANK } glyph;

static glyph glyph_beyond_ascii(uint32_t c);

static inline glyph glyph_of(uint32_t c)
{
    static const unsigned char ascii[128] = {
        ['\t'] = GLYPH_BLANK, ['\n'] = GLYPH_BLANK, ['\r'] = GLYPH_BLANK, [' '] = GLYPH_BLANK, ['\''] = GLYPH_APOSTROPHE,
        ['`'] = GLYPH_APOSTROPHE, ['-'] = GLYPH_HYPHEN, ['/'] = GLYPH_HYPHEN, ['.'] = GLYPH_POINT, ['&'] = GLYPH_AND,
        ['0' ... '9'] = GLYPH_LETTER, ['A' ... 'Z'] = GLYPH_LETTER, ['a' ... 'z'] = GLYPH_LETTER};
    return c < 0x80 ? (glyph)ascii[c] : glyph_beyond_ascii(c);
}

static glyph glyph_beyond_ascii(uint32_t c)
{
    switch (c) {
    case 0x2018: case 0x2019: case 0x02BB: case 0x02BC: case 0x02BE: case 0x02BF: case 0x00B4: case 0x2032: case 0x02B9:
        return GLYPH_APOSTROPHE;
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212:
        return GLYPH_HYPHEN;
    case 0x00A0: case 0x2009: case 0x202F:
        return GLYPH_BLANK;
    default:
        break;
    }
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NL: case UTF8PROC_CATEGORY_NO:
        return GLYPH_LETTER;
    case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME:
        return GLYPH_MARK;
    default:
        return GLYPH_OTHER;
    }
}

/* The code point at `at`; *used is 1 and the result U+FFFD where the bytes are damaged. */
static uint32_t code_at(ro_str text, size_t at, size_t *used)
{
    uint32_t c = (unsigned char)text.p[at];
    if (c < 0x80) {
        *used = 1;
        return c;
    }
    *used = ro_utf8_next(text.p + at, text.n - at, &c);
    if (!*used) {
        *used = 1;
        return 0xFFFD;
    }
    return c;
}

static glyph glyph_at(ro_str text, size_t at)
{
    size_t used;
    return at < text.n ? glyph_of(code_at(text, at, &used)) : GLYPH_OTHER;
}

/* Letters that compatibility decomposition leaves whole, as English texts spell them. */
static const char *spelt(uint32_t c)
{
    switch (c) {
    case 0x00F8: case 0x00D8: return "o";
    case 0x0142: case 0x0141: return "l";
    case 0x0111: case 0x0110: case 0x00F0: case 0x00D0: return "d";
    case 0x0131: return "i";
    case 0x0259: case 0x018F: return "e";
    case 0x00FE: case 0x00DE: return "th";
    case 0x00E6: case 0x00C6: return "ae";
    case 0x0153: case 0x0152: return "oe";
    case 0x0127: case 0x0126: return "h";
    case 0x014B: case 0x014A: return "n";
    default: return NULL;
    }
}

static bool put(char *key, size_t *n, size_t cap, const char *bytes, size_t size)
{
    if (*n + size > cap)
        return false;
    memcpy(key + *n, bytes, size);
    *n += size;
    return true;
}

static bool put_folded(char *key, size_t *n, size_t cap, uint32_t c)
{
    enum { EXPANSION = 18 };
    if (c < 0x80) {
        char byte = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return put(key, n, cap, &byte, 1);
    }
    const char *as = spelt(c);
    if (as)
        return put(key, n, cap, as, strlen(as));
    utf8proc_int32_t parts[EXPANSION];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)c, parts, EXPANSION,
                                                     UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &boundary);
    if (count > EXPANSION)
        count = EXPANSION;
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        utf8proc_uint8_t bytes[4];
        if (glyph_of((uint32_t)parts[i]) != GLYPH_LETTER) /* "½" -> 1, a slash, 2 */
            continue;
        utf8proc_ssize_t size = utf8proc_encode_char(parts[i], bytes);
        if (!put(key, n, cap, (const char *)bytes, (size_t)size))
            return false;
    }
    return true;
}

static void note_case(ro_word *word, uint32_t c, bool first)
{
    bool upper, lower;
    if (c < 0x80) {
        upper = c >= 'A' && c <= 'Z';
        lower = c >= 'a' && c <= 'z';
    } else {
        utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
        upper = category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
        lower = category == UTF8PROC_CATEGORY_LL;
    }
    if (first)
        word->capital = upper;
    if (upper && !word->lower)
        word->upper = true;
    if (lower) {
        word->lower = true;
        word->upper = false;
    }
}

/* ---- words ---- */

/* The next word of `text` from byte *at on, its key appended to key[*key_n...] (cap bytes). False at the end of the text, or where the key
 * has no room. *at is moved past the word. */
static bool next_word(ro_str text, size_t *at, char *key, size_t *key_n, size_t cap, ro_word *word)
{
    size_t i = *at, used, letters = 0, since_point = 0;
    memset(word, 0, sizeof *word);
    for (; i < text.n; i += used) {
        glyph g = glyph_of(code_at(text, i, &used));
        if (g == GLYPH_LETTER)
            break;
        if (g == GLYPH_AND) {
            word->start = i;
            word->end = *at = i + used;
            return put(key, key_n, cap, "and", 3);
        }
    }
    if (i >= text.n)
        return false;
    word->start = i;
    while (i < text.n) {
        uint32_t c = (unsigned char)text.p[i];
        if (c >= 'a' && c <= 'z' && *key_n < cap) { /* most of all text */
            key[(*key_n)++] = (char)c;
            word->lower = true;
            word->upper = false;
            letters++, since_point++, i++;
            continue;
        }
        c = code_at(text, i, &used);
        glyph g = glyph_of(c);
        if (g == GLYPH_LETTER) {
            note_case(word, c, letters == 0);
            if (!put_folded(key, key_n, cap, c))
                return false;
            letters++, since_point++;
        } else if (g == GLYPH_APOSTROPHE) {
            glyph next = glyph_at(text, i + used);
            bool s = i + used < text.n && (text.p[i + used] == 's' || text.p[i + used] == 'S');
            glyph beyond = glyph_at(text, i + used + 1);
            if (next != GLYPH_LETTER || (s && beyond != GLYPH_LETTER && beyond != GLYPH_MARK))
                break;
        } else if (g == GLYPH_POINT) {
            size_t next_used = 0;
            size_t next = i + used;
            if (since_point != 1 || glyph_at(text, next) != GLYPH_LETTER)
                break;
            code_at(text, next, &next_used);
            if (glyph_at(text, next + next_used) == GLYPH_LETTER)
                break;
            since_point = 0;
        } else if (g != GLYPH_MARK) {
            break;
        }
        i += used;
    }
    word->abbreviated = letters <= 4;
    /* "U.S." keeps its last point. */
    if (since_point == 1 && letters > 1 && i < text.n && text.p[i] == '.' && i > 1 && text.p[i - 2] == '.')
        i++;
    word->end = *at = i;
    return true;
}

/* May a name go on from the end of one word to the start of the next? */
static bool may_go_on(ro_str text, const ro_word *last, size_t start)
{
    size_t i = last->end, used, blanks = 0, lines = 0;
    if (i == start)
        return true; /* "AT&T" */
    glyph g = glyph_of(code_at(text, i, &used));
    if (g == GLYPH_APOSTROPHE && i > 0 && ((text.p[i - 1] | 32) == 's' || text.p[i - 1] == 'd') && i + used < text.n && text.p[i + used] == ' ')
        return i + used + 1 == start; /* "Workers' Party", "Cote d' Ivoire" */
    if (g == GLYPH_APOSTROPHE || g == GLYPH_HYPHEN)
        return i + used == start;
    if (g == GLYPH_POINT) {
        if (!last->abbreviated)
            return false;
        i += used;
    } else if (g == GLYPH_OTHER && text.p[i] == ',') {
        i += used;
    }
    for (; i < start; i += used) {
        g = glyph_of(code_at(text, i, &used));
        if (g != GLYPH_BLANK || ++blanks > 8)
            return false;
        lines += text.p[i] == '\n';
    }
    return blanks > 0 && lines < 2;
}

size_t ro_tables_fold(ro_str text, char *out, size_t cap)
{
    char key[RO_KEY_MAX];
    size_t at = 0, n = 0, needed = 0;
    ro_word word;
    while (n = 0, next_word(text, &at, key, &n, sizeof key, &word)) {
        if (needed && needed < cap)
            out[needed] = ' ';
        needed += needed > 0;
        for (size_t i = 0; i < n; i++, needed++)
            if (needed < cap)
                out[needed] = key[i];
    }
    if (cap)
        out[needed < cap ? needed : cap - 1] = '\0';
    return needed;
}

/* ---- the index ---- */

/* FNV-1a, 64 bit, from a state, so that a key is hashed word by word. Source: draft-eastlake-fnv. */
static uint64_t hash_on(uint64_t from, const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        from = (from ^ (unsigned char)bytes[i]) * 1099511628211u;
    return from;
}

/* Small words within a person's name, which texts write large or small. */
static bool is_particle(const char *word, size_t n)
{
    static const char *const particles[] = {"al", "el", "bin", "ibn", "ben", "bint", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le",
                                            "van", "von", "der", "den", "ter", "ten", "zu", "und", "ash", "as", "ad", "an", "ar", "at", "az", "ul", "ud", "oglu", "abu", NULL};
    return ro_str_in((ro_str){word, n}, particles);
}

void ro_index_expect(ro_arena *arena, ro_pairs *pairs, size_t bytes)
{
    enum { BYTES_A_NAME = 48, BYTES_A_LETTER = 4 }; /* of the built-in ones, rounded down */
    pairs->list.cap = (uint32_t)(bytes / BYTES_A_NAME) + 1024;
    pairs->list.v = ro_alloc_array(arena, pairs->list.cap, sizeof *pairs->list.v);
    pairs->cap_keys = (uint32_t)(bytes / BYTES_A_LETTER) + 1024;
    pairs->keys = ro_alloc(arena, pairs->cap_keys);
}

bool ro_index_add(ro_arena *arena, ro_pairs *pairs, ro_str name, ro_name entry)
{
    char key[RO_KEY_MAX];
    size_t at = 0, n = 0;
    ro_word word;
    unsigned words = 0, wanted = 0;
    bool upper = false, lower = false;
    name = ro_str_trim(name);
    while (name.n && name.p[name.n - 1] == '*') {
        entry.flags |= RO_NAME_AMBIGUOUS;
        name.n--;
    }
    for (;;) {
        size_t before = n;
        if (n && n < sizeof key)
            key[n++] = ' ';
        if (!next_word(name, &at, key, &n, sizeof key, &word)) {
            n = before;
            break;
        }
        bool person = entry.kind == RO_NAME_PERSON || entry.kind == RO_NAME_SURNAME;
        const ro_str here = {key + before + (before > 0), n - before - (before > 0)};
        bool either = at < name.n && (person ? is_particle(here.p, here.n) : entry.kind == RO_NAME_PLACE && (ro_str_is(here, "al") || ro_str_is(here, "el")));
        if (word.capital && words < 16 && !either && !(person && wanted == 2)) {
            entry.caps |= (uint16_t)(1u << words);
            wanted++; /* "Kim Jong-un" is "Kim Jong Un" */
        }
        upper |= word.upper;
        lower |= word.lower;
        words++;
    }
    if (!words || n + 32 > sizeof key) /* nothing to look for, or cut */
        return false;
    if (entry.caps)
        entry.flags |= RO_NAME_CAPITALISED;
    if (upper && !lower)
        entry.flags |= RO_NAME_UPPERCASE;
    if (pairs->cap_keys - pairs->n_keys < n) {
        uint32_t cap = pairs->cap_keys * 2;
        char *keys = ro_alloc(arena, cap);
        if (pairs->n_keys)
            memcpy(keys, pairs->keys, pairs->n_keys);
        pairs->keys = keys;
        pairs->cap_keys = cap;
    }
    memcpy(pairs->keys + pairs->n_keys, key, n);
    struct ro_pair *pair = RO_PUSH(arena, &pairs->list); /* field by field: what lies between them stays zero, so that an image has one form */
    pair->key = pairs->n_keys;
    pair->key_n = (uint16_t)n;
    pair->name.kind = entry.kind;
    pair->name.flags = entry.flags;
    pair->name.code = entry.code;
    pair->name.id = entry.id;
    pair->name.caps = entry.caps;
    pairs->n_keys += (uint32_t)n;
    return true;
}

/* Where a hash starts to look: any number of slots will do, so that the index is no larger than it must be. */
static inline size_t first_slot(const ro_index *index, uint64_t hash)
{
    const uint64_t spread = hash * 0x9E3779B97F4A7C15u >> 32; /* Fibonacci hashing: FNV leaves names with the same beginning close together */
    return (size_t)(spread * index->n_slots >> 32);
}

static inline size_t next_slot(const ro_index *index, size_t i)
{
    return i + 1 < index->n_slots ? i + 1 : 0;
}

static inline bool slot_is(const ro_index *index, const ro_slot *slot, uint64_t hash, const char *key, size_t n)
{
    return slot->hash == (uint32_t)(hash >> 32) && slot->key_n == n && memcmp(index->keys + slot->key, key, n) == 0;
}

static const ro_slot *find_slot(const ro_index *index, uint64_t hash, const char *key, size_t n)
{
    if (!index->n_slots)
        return NULL;
    for (size_t i = first_slot(index, hash);; i = next_slot(index, i)) {
        const ro_slot *slot = &index->slots[i];
        if (!slot->key_n)
            return NULL;
        if (slot_is(index, slot, hash, key, n))
            return slot;
    }
}

static ro_slot *take_slot(ro_index *index, uint64_t hash, uint32_t key, uint32_t n)
{
    for (size_t i = first_slot(index, hash);; i = next_slot(index, i)) {
        ro_slot *slot = &index->slots[i];
        if (!slot->key_n) {
            slot->hash = (uint32_t)(hash >> 32);
            slot->key = key;
            slot->key_n = (uint16_t)n;
            return slot;
        }
        if (slot_is(index, slot, hash, index->keys + key, n))
            return slot;
    }
}

static int by_kind(const void *a, const void *b)
{
    const ro_name *x = a, *y = b;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    if (x->caps != y->caps) /* fewer capitals first: the looser rule */
        return x->caps < y->caps ? -1 : 1;
    return ((x->flags ^ RO_NAME_CHIEF) > (y->flags ^ RO_NAME_CHIEF)) - ((x->flags ^ RO_NAME_CHIEF) < (y->flags ^ RO_NAME_CHIEF));
}

void ro_index_build(ro_arena *arena, ro_pairs *pairs, ro_index *index)
{
    size_t beginnings = 0;
    uint32_t n_pairs = pairs->list.n;
    for (uint32_t i = 0; i < pairs->n_keys; i++)
        beginnings += pairs->keys[i] == ' ';
    index->keys = pairs->keys;
    index->n_keys = pairs->n_keys;
    index->n_slots = 64 + (n_pairs + beginnings) * 9 / 8; /* names share beginnings, so some 60 % full */
    index->slots = ro_alloc_array(arena, index->n_slots, sizeof *index->slots);
    uint32_t *slot_of = ro_alloc_array(arena, n_pairs, sizeof *slot_of);
    for (uint32_t i = 0; i < n_pairs; i++) {
        const struct ro_pair *pair = &pairs->list.v[i];
        const char *key = pairs->keys + pair->key;
        uint64_t hash = RO_HASH_START;
        for (uint32_t j = 0; j < pair->key_n; j++) {
            if (key[j] == ' ')
                take_slot(index, hash, pair->key, j);
            hash = hash_on(hash, key + j, 1);
        }
        ro_slot *slot = take_slot(index, hash, pair->key, pair->key_n);
        if (slot->n < UINT16_MAX)
            slot->n++;
        slot_of[i] = (uint32_t)(slot - index->slots);
    }
    uint32_t next = 0;
    for (size_t i = 0; i < index->n_slots; i++) {
        index->slots[i].first = next;
        next += index->slots[i].n;
        index->slots[i].n = 0;
    }
    index->names = ro_alloc_array(arena, next, sizeof *index->names);
    index->n_names = next;
    for (uint32_t i = 0; i < n_pairs; i++) {
        ro_slot *slot = &index->slots[slot_of[i]];
        if (slot->first + slot->n < next && slot->n < UINT16_MAX)
            index->names[slot->first + slot->n++] = pairs->list.v[i].name;
    }
    for (size_t i = 0; i < index->n_slots; i++) {
        ro_slot *slot = &index->slots[i];
        ro_name *names = index->names + slot->first;
        uint32_t n = 0;
        if (slot->n < 2)
            continue;
        qsort(names, slot->n, sizeof *names, by_kind);
        for (uint32_t j = 0; j < slot->n; j++) { /* one row may have a name twice: "AP", "A.P."; the looser case rule stays */
            bool again = false;
            for (uint32_t k = n; k-- > 0 && names[k].kind == names[j].kind && names[k].id == names[j].id;)
                again = again || ((names[k].caps & ~names[j].caps) == 0 && (names[k].flags & RO_NAME_UPPERCASE & ~names[j].flags) == 0);
            if (!again)
                names[n++] = names[j];
        }
        slot->n = (uint16_t)n;
    }
}

/* ---- matching ---- */

/* Does the entry agree with the way the text is written? */
static bool agrees(const ro_name *name, const ro_match *match)
{
    if ((name->flags & RO_NAME_UPPERCASE) && !match->upper)
        return false;
    return (name->caps & ~match->caps) == 0;
}

const ro_name *ro_match_next(const ro_match *match, unsigned kinds, size_t *at)
{
    while (*at < match->n_names) {
        const ro_name *name = &match->names[(*at)++];
        if ((!kinds || (kinds >> name->kind & 1)) && agrees(name, match))
            return name;
    }
    return NULL;
}

/* Walks the words of text from `at`; calls a match each time that a name ends. `ends` (may be NULL) tells where a match may
 * end: at a byte that is a token's end. */
static bool longest(const ro_tables *t, ro_str text, size_t at, unsigned kinds, bool whole, ro_match *match,
                    bool (*may_end)(void *context, size_t end), void *context)
{
    char key[RO_KEY_MAX];
    size_t n = 0, i = at, words = 0;
    uint64_t hash = RO_HASH_START;
    ro_word word, last = {0};
    uint16_t caps = 0;
    bool upper = false, lower = false, found = false;
    while (words < 40) {
        size_t before = n;
        if (words)
            key[n++] = ' ';
        if (n + 8 >= sizeof key || !next_word(text, &i, key, &n, sizeof key - 8, &word))
            break;
        if (words && !whole && !may_go_on(text, &last, word.start))
            break;
        if (!words && !whole && word.start != at)
            break;
        hash = hash_on(hash, key + before, n - before);
        const ro_slot *slot = find_slot(&t->index, hash, key, n);
        if (!slot)
            break;
        if (word.capital && words < 16)
            caps |= (uint16_t)(1u << words);
        upper |= word.upper;
        lower |= word.lower;
        words++;
        last = word;
        if (!slot->n || (may_end && !may_end(context, word.end)))
            continue;
        ro_match here = {.bytes = word.end - at, .words = words, .names = t->index.names + slot->first,
                         .n_names = slot->n, .caps = caps, .upper = upper && !lower};
        size_t from = 0;
        if (ro_match_next(&here, kinds, &from)) {
            *match = here;
            found = true;
        }
    }
    return found;
}

bool ro_tables_longest(const ro_tables *t, ro_str text, size_t at, unsigned kinds, ro_match *match)
{
    return at < text.n && longest(t, text, at, kinds, false, match, NULL, NULL);
}

bool ro_tables_find(const ro_tables *t, ro_str phrase, unsigned kinds, ro_match *match)
{
    ro_match best;
    size_t at, n, words = 0;
    char key[RO_KEY_MAX];
    ro_word word;
    if (!longest(t, phrase, 0, kinds, true, &best, NULL, NULL))
        return false;
    for (at = 0, n = 0; next_word(phrase, &at, key, &n, sizeof key, &word); n = 0)
        words++;
    if (best.words != words)
        return false;
    *match = best;
    return true;
}

/* ---- tokens ---- */

enum { TOKENS_MAX = 32 };

typedef struct token_ends {
    size_t end[TOKENS_MAX]; /* of each token in the text that they are read as */
    const ro_str *tokens;
    size_t n;
} token_ends;

static bool ends_token(void *context, size_t end)
{
    const token_ends *e = context;
    for (size_t i = 0; i < e->n && e->end[i] <= end; i++)
        if (e->end[i] == end)
            return true;
    return false;
}

bool ro_tables_longest_tokens(const ro_tables *t, const ro_str *tokens, size_t n, unsigned kinds, ro_match *match, size_t *n_used)
{
    char text[RO_KEY_MAX * 2];
    size_t size = 0;
    token_ends ends = {.tokens = tokens};
    for (size_t i = 0; i < n && i < TOKENS_MAX; i++) {
        bool initial = i > 0 && tokens[i - 1].n == 2 && tokens[i - 1].p[1] == '.'; /* "N.Norland", as "N. Norland" */
        bool touches = i > 0 && tokens[i].p == tokens[i - 1].p + tokens[i - 1].n && !initial;
        if (size + tokens[i].n + 1 >= sizeof text)
            break;
        if (i && !touches)
            text[size++] = ' ';
        if (tokens[i].n)
            memcpy(text + size, tokens[i].p, tokens[i].n);
        size += tokens[i].n;
        ends.end[ends.n++] = size;
    }
    if (!size || !longest(t, (ro_str){text, size}, 0, kinds, false, match, ends_token, &ends))
        return false;
    for (*n_used = 0; *n_used < ends.n && ends.end[*n_used] <= match->bytes;)
        ++*n_used;
    return true;
}
