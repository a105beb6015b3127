/* SPDX-License-Identifier: Apache-2.0 */
/* Words for what states talk about: found by their first word, the longest first. */
#include "tables/names.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The word at p, in small letters. */
static uint64_t first_word(const char *p, size_t n)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < n && is_letter(p[i]); i++)
        hash = (hash ^ (unsigned char)lower(p[i])) * 1099511628211u;
    return hash;
}

static size_t word_length(const char *p, size_t n)
{
    size_t i = 0;
    while (i < n && is_letter(p[i]))
        i++;
    return i;
}

static int compare_length(const ro_tables *t, uint32_t a, uint32_t b)
{
    size_t x = strlen(t->topics[a].term), y = strlen(t->topics[b].term);
    return x == y ? 0 : x > y ? -1 : 1;
}

void ro_topics_index(ro_arena *arena, ro_tables *t)
{
    for (t->n_topic_slots = 16; t->n_topic_slots < 2 * t->n_topics; t->n_topic_slots *= 2)
        ;
    t->topic_slot = ro_alloc_array(arena, t->n_topic_slots, sizeof *t->topic_slot);
    t->topic_next = ro_alloc_array(arena, (size_t)t->n_topics + 1, sizeof *t->topic_next);
    for (uint32_t i = 0; i < t->n_topic_slots; i++)
        t->topic_slot[i] = UINT32_MAX;
    for (uint32_t i = 0; i < t->n_topics; i++) {
        uint32_t *at = &t->topic_slot[first_word(t->topics[i].term, strlen(t->topics[i].term)) & (t->n_topic_slots - 1)];
        while (*at != UINT32_MAX && compare_length(t, *at, i) <= 0)
            at = &t->topic_next[*at];
        t->topic_next[i] = *at;
        *at = i;
    }
}

static bool fits(char term, char text)
{
    bool gap = term == ' ' || term == '-';
    if (gap)
        return text == ' ' || text == '-' || text == '\n' || text == '\r' || text == '\t';
    return term == text || (term >= 'a' && term <= 'z' && term == lower(text)); /* a capital wants a capital */
}

/* The end of the term at `at`; 0 where it does not stand there as whole words. */
static size_t end_of(const char *term, ro_str text, size_t at)
{
    size_t i = at;
    for (; *term; term++, i++)
        if (i >= text.n || !fits(*term, text.p[i]))
            return 0;
    if (i < text.n && text.p[i] == 's' && (i + 1 == text.n || !is_letter(text.p[i + 1])))
        i++;
    return i == text.n || !is_letter(text.p[i]) ? i : 0;
}

static const ro_topic *among(const ro_tables *t, uint64_t hash, ro_str text, size_t at, size_t *end)
{
    for (uint32_t i = t->topic_slot[hash & (t->n_topic_slots - 1)]; i != UINT32_MAX; i = t->topic_next[i]) {
        *end = end_of(t->topics[i].term, text, at);
        if (*end)
            return &t->topics[i];
    }
    return NULL;
}

const ro_topic *ro_tables_topic_at(const ro_tables *t, ro_str text, size_t at, size_t *end)
{
    if (!t->n_topics || at >= text.n || (at && is_letter(text.p[at - 1])))
        return NULL;
    size_t n = word_length(text.p + at, text.n - at);
    const ro_topic *found = n ? among(t, first_word(text.p + at, n), text, at, end) : NULL;
    if (!found && n > 1 && text.p[at + n - 1] == 's')
        found = among(t, first_word(text.p + at, n - 1), text, at, end);
    return found;
}

size_t ro_tables_n_topics(const ro_tables *t)
{
    return t->n_topics;
}

const ro_topic *ro_tables_topic(const ro_tables *t, uint32_t id)
{
    return id < t->n_topics ? &t->topics[id] : NULL;
}
