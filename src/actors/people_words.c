/* SPDX-License-Identifier: Apache-2.0 */
/* The words of a name: those it is known by, how they sound and are spelt, when two names are one person's. */
#include "actors/people.h"

enum { FOLDED = 160 };

/* Surnames that come first: Chinese (pinyin), Korean. */
static const char *const first_surnames[] = {
    "wang",  "li",    "zhang", "liu",  "chen", "yang", "zhao", "huang", "zhou", "wu",   "xu",    "sun",  "hu",   "zhu",  "gao",   "lin",
    "he",    "guo",   "ma",    "luo",  "liang", "song", "zheng", "xie",  "han",  "tang", "feng",  "yu",   "dong", "xiao", "cheng", "cao",
    "yuan",  "deng",  "xi",    "mao",  "hua",  "geng", "lu",   "qin",   "ding", "cai",  "qi",    "zhong", "wei", "jiang", "wen",  "jia",
    "zeng",  "ling",  "meng",  "tian", "fu",   "shen", "peng", "pan",   "du",   "dai",  "xia",   "fan",  "fang", "shi",  "bai",   "cui",
    "wan",   "chai",  "lai",   "tsai", "kong", "sha",  "shuai", "kim",  "lee",  "park", "choi",  "jung", "chung", "cho", "kang",  "yoon",
    "yun",   "jang",  "lim",   "oh",   "seo",  "shin", "kwon", "hwang", "ahn",  "hong", "ryu",   "moon", "ban",  "ri",   "pak",   "choe",
    "roh",   "cha",   "chu",   "nam",  "hyon", "baek", "paek", "jo",    "son",  "bae",  "jeong", "ding", "rong", "miao", "zhai",  "nong", NULL};
static const char *const no_words[] = {"al", "el", "bin", "ibn", "bint", "jr", "jnr", "sr", "ii", "iii", "iv", "the", "of", "and", NULL};
static const char *const surname_particles[] = {"de", "del", "della", "da", "di", "do", "dos", "du", "van", "von", "der", "den",
                                                "bin", "wa", "ibn", "al", "el", "la", "le", "ben", "abu", "ould", "ter", NULL};

bool words_surname_first(ro_str word) { return ro_str_in(word, first_surnames); }

bool words_particle(ro_str word) { return ro_str_in(word, surname_particles); }

static bool all_capitals(ro_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] >= 'a' && text.p[i] <= 'z')
            return false;
    return true;
}

/* "EAM Ada Mboya": an office in letters, of three or four ("JD" may be a name's own). */
static ro_str without_letters(ro_str text)
{
    const char *blank = text.n ? memchr(text.p, ' ', text.n) : NULL;
    if (!blank)
        return text;
    size_t n = (size_t)(blank - text.p);
    ro_str rest = {text.p + n + 1, text.n - n - 1};
    return n >= 3 && n <= 4 && all_capitals((ro_str){text.p, n}) && !all_capitals(rest) ? rest : text;
}

static bool servant(ro_str word)
{
    return ro_str_is(word, "abdel") || ro_str_is(word, "abdul") || ro_str_is(word, "abd");
}

bool words_of_a_father(ro_str word)
{
    return ro_str_is(word, "bin") || ro_str_is(word, "ibn") || ro_str_is(word, "bint");
}

/* The words that a name is known by: folded, without particles that come and go, titles and initials. */
words words_of(const cast *c, ro_str text)
{
    char folded[FOLDED];
    words w = {.n = 0};
    size_t n = ro_tables_fold(without_letters(text), folded, sizeof folded), from = 0;
    ro_str all = ro_str_copy(c->arena, (ro_str){folded, n < sizeof folded ? n : sizeof folded - 1});
    for (size_t i = 0; i <= all.n; i++) {
        if (i < all.n && all.p[i] != ' ')
            continue;
        ro_str one = {all.p + from, i - from};
        from = i + 1;
        w.patronymic |= w.n && words_of_a_father(one);
        if (w.n && servant(w.v[w.n - 1]) && one.n > 1)
            w.v[w.n - 1] = ro_str_printf(c->arena, "abdul%.*s", (int)one.n, one.p); /* "Abdel Aziz" is "Abdulaziz" */
        else if (one.n > 1 && w.n < WORDS && !ro_str_in(one, no_words))
            w.v[w.n++] = one;
    }
    return w;
}

bool words_have(const player *p, ro_str word)
{
    for (uint32_t i = 0; i < p->words.n; i++)
        if (ro_str_equal(p->words.v[i], word))
            return true;
    return false;
}

/* "Anton Anton" shares one word with "Anton Vaino". */
static bool told_twice(const words *w, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++)
        if (ro_str_equal(w->v[k], w->v[i]))
            return true;
    return false;
}

uint32_t words_shared(const player *p, const words *w)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++)
        n += words_have(p, w->v[i]) && !told_twice(w, i);
    return n;
}

void words_learn(cast *c, uint32_t entity, const words *w)
{
    c->players.v[entity].patronymic |= w->patronymic;
    for (uint32_t i = 0; i < w->n; i++) {
        if (words_have(&c->players.v[entity], w->v[i]))
            continue;
        *RO_PUSH(c->arena, &c->players.v[entity].words) = w->v[i];
        uint32_t *head = name_map_at(c->arena, &c->keys, w->v[i]);
        name_link *link = RO_PUSH(c->arena, &c->links);
        link->entity = entity;
        link->next = *head;
        *head = c->links.n - 1;
    }
}

/* ---- one name, spelt twice ---- */

/* A name as its spellings share it: y, i and j are one, and so are doubled and single letters, kh and h, ou and u, ph and f, a first o and u. */
static size_t as_heard(ro_str word, char *out, size_t cap)
{
    size_t n = 0;
    for (size_t i = 0; i < word.n && n < cap; i++) {
        char a = word.p[i], b = i + 1 < word.n ? word.p[i + 1] : 0;
        if ((a == 'k' || a == 'd' || a == 'g' || a == 't') && b == 'h')
            a = a == 'k' ? 'h' : a, i++;
        else if (a == 'p' && b == 'h')
            a = 'f', i++;
        else if (a == 'o' && (b == 'u' || b == 'o'))
            a = 'u', i++;
        else if (a == 'e' && b == 'e')
            a = 'i', i++;
        else if (a == 'c' && (b == 'k' || b == 'h'))
            a = b == 'k' ? 'k' : 's', i++;
        else if (a == 's' && b == 'h')
            i++;
        else if (a == 'w')
            a = 'v';
        if (a == 'y' || a == 'j')
            a = 'i';
        if (n == 0 || out[n - 1] != a)
            out[n++] = a;
    }
    return n;
}

/* How many letters must be put, left out or changed to make one of the other; at most `most` + 1 is told. */
static uint32_t letters_apart(const char *a, size_t n, const char *b, size_t m, uint32_t most)
{
    enum { LONGEST = 24 };
    uint32_t row[LONGEST + 1];
    if (n > LONGEST || m > LONGEST)
        return most + 1;
    for (uint32_t j = 0; j <= m; j++)
        row[j] = j;
    for (uint32_t i = 1; i <= n; i++) {
        uint32_t corner = row[0];
        row[0] = i;
        for (uint32_t j = 1; j <= m; j++) {
            uint32_t change = corner + (a[i - 1] != b[j - 1]), least = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            corner = row[j];
            row[j] = change < least ? change : least;
        }
    }
    return row[m];
}

/* "Panandreou" and "Papandreou", "Yilderim" and "Yildirim": one name spelt twice; for holders of one state's offices only. */
bool words_spelt_alike(ro_str a, ro_str b)
{
    char x[32], y[32];
    size_t n = as_heard(a, x, sizeof x), m = as_heard(b, y, sizeof y), least = n < m ? n : m;
    uint32_t most = least >= 7 ? 2 : least >= 4 ? 1 : 0;
    return least && x[0] == y[0] && letters_apart(x, n, y, m, most) <= most;
}

/* Close spellings: "Zelensky" and "Zelenskyy". */
static bool close_spelling(ro_str a, ro_str b)
{
    size_t least = a.n < b.n ? a.n : b.n, n = 0, apart = a.n > b.n ? a.n - b.n : b.n - a.n;
    while (n < least && a.p[n] == b.p[n])
        n++;
    return least >= 6 && n + 2 >= least && apart <= 2;
}

/* One name's words are all in the other's, but for one that may be spelt a little otherwise. */
bool words_same_person(const player *p, const words *w)
{
    uint32_t shared = words_shared(p, w), least = p->words.n < w->n ? p->words.n : w->n;
    if ((p->patronymic || w->patronymic) && p->words.n > 1 && w->n > 1 && !ro_str_equal(p->words.v[0], w->v[0]))
        return false; /* a son and his father */
    if (shared == least)
        return least >= 2 || p->words.n == 1; /* a full name after a bare surname */
    if (shared + 1 != least || least < 2)
        return false;
    ro_str last = p->words.v[p->words.n - 1], other = w->v[w->n - 1];
    return ro_str_equal(p->words.v[0], w->v[0]) ? close_spelling(last, other) : ro_str_equal(last, other) && words_spelt_alike(p->words.v[0], w->v[0]);
}

/* ---- two names, one person ---- */

/* One word of the name is the other's, and the rest is at most spelt otherwise. */
bool words_likely_same(const player *p, const words *w)
{
    uint32_t same = 0, close = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        if (told_twice(w, i))
            continue;
        if (words_have(p, w->v[i])) {
            same++;
            continue;
        }
        for (uint32_t k = 0; k < p->words.n; k++)
            if (close_spelling(w->v[i], p->words.v[k])) {
                close++;
                break;
            }
    }
    return same >= 2 || (same && close) || (same && (w->n == 1 || p->words.n == 1));
}

/* Last words agree, and so do all of the shorter name but one spelt a little otherwise. */
bool words_same_ends(const player *p, const words *w)
{
    uint32_t same = words_shared(p, w), least = p->words.n < w->n ? p->words.n : w->n;
    ro_str mine = p->words.v[p->words.n - 1], theirs = w->v[w->n - 1];
    return ((ro_str_equal(mine, theirs) || close_spelling(mine, theirs)) && same + 1 >= least) || (same == least && least >= 2);
}

/* Every word of the shorter name is in the longer, letter by letter. */
bool words_in_full(const player *p, const words *w)
{
    return words_shared(p, w) == (p->words.n < w->n ? p->words.n : w->n);
}

/* Do the other names leave it open that the two are one? All of the shorter name are in the longer, as heard. */
bool words_forenames_agree(const player *p, const words *w)
{
    const ro_str *less = p->words.n <= w->n ? p->words.v : w->v, *more = p->words.n <= w->n ? w->v : p->words.v;
    uint32_t n_less = p->words.n <= w->n ? p->words.n : w->n, n_more = p->words.n <= w->n ? w->n : p->words.n;
    for (uint32_t i = 0; i < n_less; i++) {
        bool met = false;
        for (uint32_t k = 0; k < n_more && !met; k++)
            met = words_spelt_alike(less[i], more[k]) || ro_str_equal(less[i], more[k]);
        if (!met)
            return false;
    }
    return true;
}

bool words_one_alike(const player *p, ro_str word)
{
    for (uint32_t i = 0; i < p->words.n; i++)
        if (words_spelt_alike(p->words.v[i], word))
            return true;
    return false;
}
