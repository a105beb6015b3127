/* SPDX-License-Identifier: Apache-2.0 */
/* The one line of the chronology, in the historic present, as printed chronologies have it. */
#include "record/record.h"

const ro_stored_state *ro_stored_state_of(const ro_stored *stored, ro_str code)
{
    uint32_t low = 0, high = stored->states.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int c = ro_str_compare(stored->states.v[middle].code, code);
        if (c == 0)
            return &stored->states.v[middle];
        if (c < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

typedef struct line {
    const ro_stored *stored;
    const ro_meeting *m;
    ro_buffer *out;
} line;

static void add(const line *l, ro_str text)
{
    ro_buffer_add(l->out, text.p, text.n);
}

static void addz(const line *l, const char *text)
{
    ro_buffer_addz(l->out, text);
}

static bool takes_article(ro_str name)
{
    static const char *const ends[] = {"Republic", "Emirates", "Islands", "States", "Netherlands", "Philippines", "Bahamas", "Maldives", "Comoros",
                                       "Gambia", "Union", "Nations", "Kingdom", "League"};
    if (ro_str_starts(name, "The ") || ro_str_starts(name, "the "))
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ro_str_ends(name, ends[i]))
            return true;
    return ro_str_starts(name, "Republic of") || ro_str_starts(name, "Democratic Republic");
}

static void add_state(const line *l, ro_str code)
{
    const ro_stored_state *s = ro_stored_state_of(l->stored, code);
    ro_str name = s && s->name.n ? s->name : code;
    if (takes_article(name))
        addz(l, "the ");
    add(l, name);
}

ro_str ro_state_with_article(const ro_stored *stored, ro_arena *arena, ro_str code)
{
    const ro_stored_state *s = ro_stored_state_of(stored, code);
    ro_str name = s && s->name.n ? s->name : code;
    return takes_article(name) ? ro_str_printf(arena, "the %.*s", (int)name.n, name.p) : name;
}

/* As newspapers have it; for the rest the table's first adjective. */
static ro_str adjective(const line *l, ro_str code)
{
    static const char *const usual[][2] = {{"USA", "US"}, {"GBR", "British"}, {"ARE", "UAE"}, {"UNO", "UN"}, {"EUR", "EU"}};
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (ro_str_is(code, usual[i][0]))
            return ro_str_of(usual[i][1]);
    const ro_stored_state *s = ro_stored_state_of(l->stored, code);
    return s ? s->adjective : RO_STR("");
}

static bool is_small_word(ro_str word)
{
    static const char *const small[] = {"of", "for", "to", "the", "and", "in", "on", "at", "with", "a", NULL};
    return ro_str_in(word, small);
}

static void add_capital(const line *l, char c)
{
    char up = c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
    ro_buffer_add(l->out, &up, 1);
}

/* "diplomatic adviser to the president" -> "Diplomatic Adviser to the President" */
static void add_title(const line *l, ro_str office)
{
    for (size_t i = 0; i < office.n;) {
        size_t end = i;
        while (end < office.n && office.p[end] != ' ' && office.p[end] != '-')
            end++;
        ro_str word = {office.p + i, end - i};
        if (word.n && (i == 0 || !is_small_word(word))) {
            add_capital(l, word.p[0]);
            word.p++, word.n--;
        }
        add(l, word);
        if (end < office.n)
            ro_buffer_add(l->out, office.p + end, 1);
        i = end + 1;
    }
}

/* A participant that is a state or an organisation itself, by whatever name. */
static bool is_body(const line *l, const ro_stored_participant *p)
{
    static const char *const codes[] = {"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM", NULL};
    const ro_stored_state *s = ro_stored_state_of(l->stored, p->code);
    return !p->office.n && !p->person.n && (ro_str_in(p->code, codes) || (s && ro_str_equal(p->name, s->name)));
}

static void add_body(const line *l, const ro_stored_participant *p)
{
    const ro_stored_state *s = ro_stored_state_of(l->stored, p->code);
    if (s && ro_str_equal(p->name, s->name)) {
        add_state(l, p->code);
        return;
    }
    if (takes_article(p->name) || ro_str_is(p->name, "UN") || ro_str_is(p->name, "EU"))
        addz(l, "the ");
    add(l, p->name);
}

static bool contains(ro_str text, const char *part)
{
    size_t n = strlen(part);
    for (size_t i = 0; i + n <= text.n; i++)
        if (memcmp(text.p + i, part, n) == 0)
            return true;
    return false;
}

/* "King Abdullah" who is king: the title is in the name. */
static bool name_has_title(const ro_stored_participant *p)
{
    if (p->name.n <= p->office.n || p->name.p[p->office.n] != ' ')
        return false;
    for (size_t i = 0; i < p->office.n; i++)
        if ((p->name.p[i] | 32) != (p->office.p[i] | 32))
            return false;
    return true;
}

static void add_office_holder(const line *l, const ro_stored_participant *p, ro_str of)
{
    if (!contains(p->office, "european")) { /* "President of the European Commission" says of what */
        add(l, of);
        addz(l, of.n ? " " : "");
    }
    if (!p->name.n) {
        add(l, p->office);
        return;
    }
    if (!name_has_title(p)) {
        add_title(l, p->office);
        addz(l, " ");
    }
    add(l, p->name);
}

static void add_participant(const line *l, const ro_stored_participant *p, bool of_state)
{
    ro_str of = of_state ? adjective(l, p->code) : RO_STR("");
    if (!p->name.n && !p->office.n) {
        add_state(l, p->code);
        return;
    }
    if (is_body(l, p)) {
        add_body(l, p);
        return;
    }
    if (p->office.n) {
        add_office_holder(l, p, of);
        return;
    }
    add(l, p->name);
    if (of_state && p->code.n) {
        addz(l, " of ");
        add_state(l, p->code);
    }
}

typedef enum side { EVERYONE, FIRST_STATE, OTHERS, VISITORS, COMERS, CONVENED } side;

/* What is met at rather than met: "G20", "the Munich Security Conference". */
static bool is_convened(const line *l, const ro_stored_participant *p)
{
    const ro_stored_state *s = ro_stored_state_of(l->stored, p->code);
    return l->m->kind == RO_CONFERENCE && p->name.n && is_body(l, p) && !(s && ro_str_equal(p->name, s->name));
}

static bool on_side(const line *l, uint32_t i, side which)
{
    const ro_stored_participant *p = &l->m->participants.v[i], *first = &l->m->participants.v[0];
    bool with_first = ro_str_equal(p->code, first->code);
    switch (which) {
    case FIRST_STATE: return with_first;
    case OTHERS: return !with_first;
    case COMERS: return !is_convened(l, p);
    case CONVENED: return is_convened(l, p);
    case VISITORS: return !ro_str_is(p->role, "host") && (!l->m->place_country.n || !ro_str_equal(p->code, l->m->place_country));
    default: return true;
    }
}

static uint32_t count(const line *l, side which)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->m->participants.n; i++)
        n += on_side(l, i, which);
    return n;
}

/* "A, B and C"; the state is said once for those of one state who follow each other. */
static void add_side(const line *l, side which)
{
    uint32_t n = count(l, which), k = 0;
    ro_str last = {0};
    for (uint32_t i = 0; i < l->m->participants.n; i++) {
        const ro_stored_participant *p = &l->m->participants.v[i];
        if (!on_side(l, i, which))
            continue;
        if (k)
            addz(l, k + 1 == n ? " and " : ", ");
        add_participant(l, p, !last.n || !ro_str_equal(last, p->code));
        last = p->code;
        k++;
    }
    if (n == 0)
        addz(l, "unnamed parties");
}

static void add_place(const line *l)
{
    if (l->m->place.n) {
        addz(l, " in ");
        add(l, l->m->place);
    } else if (l->m->place_country.n) {
        addz(l, " in ");
        add_state(l, l->m->place_country);
    }
}

typedef struct wording {
    const char *one, *many, *planned, *noun; /* after one subject, after several, "are to …", "A … of …" */
} wording;

static wording wording_of(const ro_meeting *m)
{
    bool video = ro_str_is(m->mode, "video") || ro_str_is(m->mode, "virtual");
    switch (m->kind) {
    case RO_CALL:
        return video ? (wording){"holds a video call", "hold a video call", "hold a video call", "A video call of "}
                     : (wording){"holds a phone call", "hold a phone call", "hold a phone call", "A phone call of "};
    case RO_VISIT: return (wording){"visits", "visit", "visit", "A visit by "};
    case RO_CONFERENCE: return (wording){"attends a conference", "attend a conference", "attend a conference", "A conference with "};
    case RO_LETTER: return (wording){"sends a message", "exchange messages", "exchange messages", "A message of "};
    case RO_SIGNING: return (wording){"signs an agreement", "sign an agreement", "sign an agreement", "A signing by "};
    case RO_DIALOGUE: return (wording){"holds a dialogue", "hold a dialogue", "hold a dialogue", "A dialogue of "};
    default: return (wording){"holds a meeting", "hold a meeting", "meet", "A meeting of "};
    }
}

/* "is to meet", "are to visit", "meets" */
/* How many act: one participant may be several ("officials"). */
static uint32_t count_subjects(const line *l, side which)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->m->participants.n; i++) {
        const ro_stored_participant *p = &l->m->participants.v[i];
        bool several = !p->name.n && p->office.n > 1 && p->office.p[p->office.n - 1] == 's' && p->office.p[p->office.n - 2] != 's';
        if (on_side(l, i, which))
            n += several ? 2u : 1u;
    }
    return n;
}

static void add_verb(const line *l, uint32_t subjects, const char *one, const char *many, const char *planned)
{
    if (l->m->status == RO_PLANNED) {
        addz(l, subjects == 1 ? " is to " : " are to ");
        addz(l, planned);
    } else {
        addz(l, " ");
        addz(l, subjects == 1 ? one : many);
    }
}

static void add_visit(const line *l)
{
    side who = count(l, VISITORS) ? VISITORS : EVERYONE;
    add_side(l, who);
    add_verb(l, count_subjects(l, who), "visits", "visit", "visit");
    if (l->m->place_country.n) {
        addz(l, " ");
        add_state(l, l->m->place_country);
        if (l->m->place.n) {
            addz(l, " (");
            add(l, l->m->place);
            addz(l, ")");
        }
    } else if (l->m->place.n) {
        addz(l, " ");
        add(l, l->m->place);
    }
}

static void add_two_sided(const line *l, const char *one, const char *many)
{
    add_side(l, FIRST_STATE);
    add_verb(l, count_subjects(l, FIRST_STATE), one, many, many);
    addz(l, l->m->kind == RO_LETTER ? " to " : " ");
    add_side(l, OTHERS);
}

static void add_conference(const line *l)
{
    bool any = count(l, COMERS) > 0;
    side who = any ? COMERS : EVERYONE;
    add_side(l, who);
    add_verb(l, count_subjects(l, who), "attends", "attend", "attend");
    addz(l, any && count(l, CONVENED) ? " a meeting of " : " a conference");
    if (any && count(l, CONVENED))
        add_side(l, CONVENED);
}

static bool has_person(const line *l, side which)
{
    for (uint32_t i = 0; i < l->m->participants.n; i++)
        if (on_side(l, i, which) && (l->m->participants.v[i].name.n || l->m->participants.v[i].office.n))
            return true;
    return false;
}

/* A person meets a person; with a state alone one holds talks. */
static void add_meeting(const line *l)
{
    if (has_person(l, FIRST_STATE) && has_person(l, OTHERS)) {
        add_two_sided(l, "meets", "meet");
    } else if (has_person(l, FIRST_STATE)) {
        add_two_sided(l, "holds talks with", "hold talks with");
    } else {
        add_side(l, EVERYONE);
        add_verb(l, count_subjects(l, EVERYONE), "holds talks", "hold talks", "hold talks");
    }
}

static void add_event(const line *l)
{
    wording w = wording_of(l->m);
    bool two_sided = count(l, OTHERS) > 0 && count(l, FIRST_STATE) > 0;
    if (l->m->kind == RO_VISIT) {
        add_visit(l);
        return;
    }
    if (l->m->kind == RO_CONFERENCE) {
        add_conference(l);
    } else if (two_sided && l->m->kind == RO_MEETING) {
        add_meeting(l);
    } else if (two_sided && l->m->kind == RO_LETTER) {
        add_two_sided(l, "sends a message", "send a message");
    } else {
        add_side(l, EVERYONE);
        add_verb(l, count_subjects(l, EVERYONE), w.one, w.many, w.planned);
    }
    add_place(l);
}

/* What did not happen, or may not, is a noun and never a verb in the present. */
static void add_not_held(const line *l, const char *what)
{
    addz(l, wording_of(l->m).noun);
    add_side(l, l->m->kind == RO_VISIT && count(l, VISITORS) ? VISITORS : EVERYONE);
    if (l->m->kind == RO_VISIT && l->m->place_country.n) {
        addz(l, " to ");
        add_state(l, l->m->place_country);
    } else {
        add_place(l);
    }
    addz(l, what);
}

static void add_counted(const line *l)
{
    static const char *const nouns[] = {"meetings", "calls", "visits", "conferences", "messages", "signings", "dialogues"};
    add_side(l, EVERYONE);
    ro_buffer_printf(l->out, ": %u %s, told as a number", l->m->count, nouns[l->m->kind]);
}

static void write_line(const line *l)
{
    switch (l->m->status) {
    case RO_CANCELLED: add_not_held(l, " is called off"); break;
    case RO_PROPOSED: add_not_held(l, " is proposed"); break;
    case RO_DENIED: add_not_held(l, " is denied"); break;
    case RO_CONDITIONAL: add_not_held(l, " is offered on a condition"); break;
    case RO_COUNT: add_counted(l); break;
    default: add_event(l); break;
    }
    if (!l->out->n || l->out->v[l->out->n - 1] != '.') /* "in Washington, D.C." */
        addz(l, ".");
    if (l->out->n && l->out->v[0] >= 'a' && l->out->v[0] <= 'z')
        l->out->v[0] = (char)(l->out->v[0] - 32);
}

ro_str ro_meeting_sentence(const ro_stored *stored, ro_arena *arena, const ro_meeting *m)
{
    ro_buffer out;
    ro_buffer_init(&out, arena->allocator);
    write_line(&(line){stored, m, &out});
    bool failed = out.failed;
    size_t n = out.n;
    ro_buffer_release(&out);
    /* Twice: once for the length, once into the arena, because a jump out of the arena may not leave a buffer behind. */
    char *text = ro_alloc(arena, n + 1);
    ro_buffer_init(&out, arena->allocator);
    write_line(&(line){stored, m, &out});
    failed |= out.failed || out.n != n;
    if (!failed && n)
        memcpy(text, out.v, n);
    ro_buffer_release(&out);
    return failed ? RO_STR("") : (ro_str){text, n};
}
