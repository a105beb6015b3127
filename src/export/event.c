/* SPDX-License-Identifier: Apache-2.0 */
#include "export/ledger.h"

static bool has(ro_str text, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= text.n; i++)
        if (memcmp(text.p + i, word, n) == 0)
            return true;
    return false;
}

static bool any_of(ro_str text, const char *const *words)
{
    for (; *words; words++)
        if (has(text, *words))
            return true;
    return false;
}

ro_str ro_state_name(const ro_view *view, ro_str code)
{
    const ro_stored_state *s = ro_stored_state_of(view->stored, code);
    return s && s->name.n ? s->name : code;
}

ro_str ro_codes_of(ro_arena *arena, const ro_parties *list)
{
    char *text = ro_alloc(arena, (size_t)list->n * 5 + 1);
    size_t n = 0;
    for (uint32_t i = 0; i < list->n; i++) {
        ro_str code = list->v[i].code;
        if (code.n != 3 || has((ro_str){text, n}, ro_copy(arena, code.p, 3)))
            continue;
        memcpy(text + n, n ? ", " : "", n ? 2 : 0);
        n += n ? 2 : 0;
        memcpy(text + n, code.p, 3);
        n += 3;
    }
    return (ro_str){text, n};
}

/* ---- the ontologies' tables ---- */

static const struct {
    const char *type;
    int quad;
    double scale;
} types[] = {/* PLOVER manual, quad categories and table of scores; ACCUSE is printed there as 3, its modes as -2 to -3.5 */
             {"AGREE", 1, 2.5},    {"CONSULT", 1, 2.5},  {"SUPPORT", 1, 5},     {"CONCEDE", 1, 4.5}, {"COOPERATE", 2, 9.5}, {"AID", 2, 10},
             {"RETREAT", 2, 6.5},  {"REQUEST", 3, 0},    {"ACCUSE", 3, -3},     {"REJECT", 3, -2},   {"THREATEN", 3, -3.5}, {"PROTEST", 4, -5},
             {"SANCTION", 4, -6},  {"MOBILIZE", 4, -5.5}, {"COERCE", 4, -7},    {"ASSAULT", 4, -9}};

static const struct {
    const char *type, *mode;
    double scale;
} modes[] = {{"CONSULT", "visit", 4},       {"CONSULT", "third-party", 1},   {"CONSULT", "multilateral", 4}, {"CONSULT", "phone", 1.5},
             {"RETREAT", "withdraw", 8},    {"RETREAT", "release", 6.5},     {"RETREAT", "disarm", 10},      {"RETREAT", "ceasefire", 7.5},
             {"RETREAT", "access", 6.5},    {"RETREAT", "resign", 4.5},      {"REQUEST", "assist", 0.5},     {"REQUEST", "change", -1},
             {"REQUEST", "yield", -1},      {"REQUEST", "meet", 0},          {"ACCUSE", "disapprove", -2},   {"ACCUSE", "investigate", -3.5},
             {"ACCUSE", "allege", -3.5},    {"REJECT", "assist", -1.5},      {"REJECT", "change", -2},       {"REJECT", "yield", -2},
             {"REJECT", "meet", -2},        {"THREATEN", "restrict", -3},    {"SANCTION", "expel", -5.5},    {"MOBILIZE", "troops", -6.5},
             {"MOBILIZE", "weapons", -6.5}, {"MOBILIZE", "militia", -6},     {"COERCE", "censor", -6.5},     {"COERCE", "curfew", -6.5},
             {"COERCE", "martial-law", -7.5}, {"THREATEN", "territory", -4}, {"ASSAULT", "abduct", -8.5},    {"ASSAULT", "aerial", -9.5}};

int ro_plover_quad(ro_str type)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (ro_str_is(type, types[i].type))
            return types[i].quad;
    return 0;
}

const char *ro_quad_name(int quad)
{
    static const char *const names[] = {"", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"};
    return names[quad >= 0 && quad <= 4 ? quad : 0];
}

bool ro_plover_scale(ro_str type, ro_str mode, double *scale)
{
    for (size_t i = 0; mode.n && i < sizeof modes / sizeof *modes; i++)
        if (ro_str_is(type, modes[i].type) && ro_str_is(mode, modes[i].mode)) {
            *scale = modes[i].scale;
            return true;
        }
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (ro_str_is(type, types[i].type)) {
            *scale = types[i].scale;
            return true;
        }
    return false;
}

const char *ro_cameo_text(const char *code, double *goldstein)
{
    static const struct {
        const char *code, *text;
        double goldstein;
    } all[] = {/* codes and texts: CAMEO codebook 1.1b3 (Schrodt, 2012); scores: the CAMEO-Goldstein scale of the Penn State Event Data Project */
               {"010", "Make statement, not specified below", 0},
               {"020", "Make an appeal or request, not specified below", 3},
               {"025", "Appeal to yield", -0.3},
               {"026", "Appeal to others to meet or negotiate", 4},
               {"030", "Express intent to cooperate, not specified below", 4},
               {"0331", "Express intent to provide economic aid", 5.2},
               {"0333", "Express intent to provide humanitarian aid", 5.2},
               {"036", "Express intent to meet or negotiate", 4},
               {"040", "Consult, not specified below", 1},
               {"041", "Discuss by telephone", 1},
               {"042", "Make a visit", 1.9},
               {"043", "Host a visit", 2.8},
               {"044", "Meet at a 'third' location", 2.5},
               {"046", "Engage in negotiation", 7},
               {"051", "Praise or endorse", 3.4},
               {"057", "Sign formal agreement", 8},
               {"060", "Engage in material cooperation, not specified below", 6},
               {"070", "Provide aid, not specified below", 7},
               {"080", "Yield, not specified below", 5},
               {"087", "De-escalate military engagement", 9},
               {"110", "Disapprove, not specified below", -2},
               {"111", "Criticize or denounce", -2},
               {"112", "Accuse, not specified below", -2},
               {"120", "Reject, not specified below", -4},
               {"125", "Reject proposal to meet, discuss, or negotiate", -5},
               {"130", "Threaten, not specified below", -4.4},
               {"140", "Engage in political dissent, not specified below", -6.5},
               {"150", "Demonstrate military or police power, not specified below", -7.2},
               {"160", "Reduce relations, not specified below", -4},
               {"170", "Coerce, not specified below", -7},
               {"180", "Use unconventional violence, not specified below", -9},
               {"190", "Use conventional military force, not specified below", -10}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(code, all[i].code) == 0) {
            *goldstein = all[i].goldstein;
            return all[i].text;
        }
    *goldstein = 0;
    return "";
}

bool ro_tells_more(const ro_event_row *row)
{
    return row->amount.n || row->deadline.n || (row->answer.n && !ro_str_is(row->answer, "none reported"));
}

/* ---- parties ---- */

/* PLOVER's sector by the office; a body of states has none of its own. */
static ro_str sector_of(ro_str code, ro_str office)
{
    static const char *const bodies[] = {"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM", NULL};
    static const char *const legislators[] = {"parliament", "speaker", "senator", "congress", "legislat", "deputy of the", "duma", NULL};
    static const char *const soldiers[] = {"chief of staff", "chief of the general staff", "chief of the defence staff", "commander", "admiral",
                                           "army general", "lieutenant general", "major general", NULL};
    if (ro_str_in(code, bodies) || code.n != 3)
        return RO_STR("");
    if (any_of(office, legislators))
        return RO_STR("LEG");
    if (any_of(office, soldiers))
        return RO_STR("MIL");
    return RO_STR("GOV");
}

static void add_participant(const ro_view *v, ro_parties *list, const ro_stored_participant *p)
{
    ro_str name = p->name.n ? p->name : ro_state_name(v, p->code);
    *RO_PUSH(v->arena, list) = (ro_party){p->code, sector_of(p->code, p->office), name, p->office, p->person, p->text};
}

static bool is_host(const ro_stored_engagement *e, const ro_stored_participant *p)
{
    return ro_str_is(p->role, "host") || (!ro_str_is(p->role, "visitor") && e->place_country.n && ro_str_equal(p->code, e->place_country));
}

/* The codes of an act ("CHN, FRA"), the person with the only one. */
static void add_codes(const ro_view *v, ro_parties *list, ro_str codes, ro_str who, ro_str office, ro_str person)
{
    bool one = codes.n == 3;
    for (size_t i = 0; i + 3 <= codes.n; i += 5) {
        ro_str code = {codes.p + i, 3}, of = one ? office : RO_STR("");
        ro_str name = one && who.n ? who : ro_state_name(v, code);
        *RO_PUSH(v->arena, list) = (ro_party){code, sector_of(code, of), name, of, one ? person : RO_STR(""), one ? who : RO_STR("")};
    }
}

/* ---- contexts ---- */

static void add_word(const ro_view *v, ro_event_row *row, const char *word)
{
    for (uint32_t i = 0; i < row->contexts.n; i++)
        if (ro_str_is(row->contexts.v[i], word))
            return;
    *RO_PUSH(v->arena, &row->contexts) = ro_str_of(word);
}

static void add_issue(const ro_view *v, ro_event_row *row, ro_str issue)
{
    uint32_t low = 0, high = v->stored->topics.n;
    *RO_PUSH(v->arena, &row->issues) = issue;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const ro_stored_topic *t = &v->stored->topics.v[middle];
        int c = ro_str_compare(t->topic, issue);
        if (c == 0) {
            add_word(v, row, ro_copy(v->arena, t->context.p, t->context.n));
            return;
        }
        low = c < 0 ? middle + 1 : low;
        high = c < 0 ? high : middle;
    }
}

/* PLOVER's auxiliary modes, which go into the context. What is agreed on for the future is AGREE and needs none. */
static void add_auxiliary(const ro_view *v, ro_event_row *row)
{
    if (ro_str_is(row->status, "background") || ro_str_is(row->status, "count"))
        add_word(v, row, "historical");
    if (ro_str_is(row->status, "planned") && !ro_str_is(row->type, "AGREE") && !ro_str_is(row->type, "CONCEDE"))
        add_word(v, row, "future");
    if (ro_str_is(row->status, "conditional") || ro_str_is(row->status, "proposed"))
        add_word(v, row, "hypothetical");
    if (ro_str_is(row->status, "denied"))
        add_word(v, row, "negation");
}

/* ---- engagements ---- */

static bool in_person(ro_engagement_kind kind)
{
    return kind == RO_MEETING || kind == RO_VISIT || kind == RO_DIALOGUE || kind == RO_SIGNING;
}

static void type_engagement(ro_event_row *row, const ro_stored_engagement *e)
{
    row->type = RO_STR("CONSULT");
    if (e->status == RO_CANCELLED) { /* "cancellation of meetings are REJECT" */
        row->type = RO_STR("REJECT");
        row->mode = RO_STR("meet");
        row->cameo = "125";
        return;
    }
    if (e->status == RO_PLANNED || e->status == RO_PROPOSED || e->status == RO_CONDITIONAL) { /* "references to future meetings … AGREE" */
        row->type = RO_STR("AGREE");
        row->cameo = "036";
        return;
    }
    if (e->status == RO_DENIED)
        row->cameo = ""; /* CAMEO has no code for what did not happen */
    else
        row->cameo = e->kind == RO_CALL ? "041" : e->kind == RO_SIGNING ? "057" : e->kind == RO_DIALOGUE ? "046" : "040";
    if (e->kind == RO_SIGNING)
        row->type = RO_STR("SUPPORT"); /* "ratify, sign, or finalize an agreement" */
    else if (e->kind == RO_CALL || e->kind == RO_LETTER)
        row->mode = RO_STR("phone"); /* "or some other remote medium" */
    else if (e->kind == RO_CONFERENCE)
        row->mode = RO_STR("multilateral");
    else if (e->kind == RO_VISIT)
        row->mode = RO_STR("visit");
}

/* Visitors are actors and hosts recipients where one side is at home; else all are actors. */
static void side_engagement(const ro_view *v, ro_event_row *row, const ro_stored_engagement *e)
{
    uint32_t hosts = 0;
    bool held = e->status == RO_HELD || e->status == RO_BACKGROUND;
    for (uint32_t i = 0; i < e->participants.n; i++)
        hosts += is_host(e, &e->participants.v[i]);
    bool sided = in_person(e->kind) && (hosts || (e->kind == RO_VISIT && e->place_country.n)) && hosts < e->participants.n;
    for (uint32_t i = 0; i < e->participants.n; i++)
        add_participant(v, sided && is_host(e, &e->participants.v[i]) ? &row->recipient : &row->actor, &e->participants.v[i]);
    if (sided && !hosts)
        add_codes(v, &row->recipient, e->place_country, RO_STR(""), RO_STR(""), RO_STR(""));
    if (!held || e->kind == RO_SIGNING)
        return;
    if (sided) {
        row->mode = RO_STR("visit");
        row->cameo = "042";
        row->cameo_back = "043";
    } else if (e->kind == RO_MEETING && e->place_country.n && row->actor.n > 1) {
        row->mode = RO_STR("third-party");
        row->cameo = "044";
    }
}

static ro_str id_of(const ro_view *v, const ro_stored_report *r, char letter, uint32_t n)
{
    return ro_str_printf(v->arena, "%.*s.%c%u", (int)ro_short_id(r).n, ro_short_id(r).p, letter, n);
}

static void add_engagement(const ro_view *v, const ro_stored_engagement *e, const ro_cities *cities, ro_event_rows *out)
{
    const ro_stored_report *r = &v->stored->reports.v[e->report];
    ro_event_row *row = RO_PUSH(v->arena, out);
    row->id = id_of(v, r, 'e', e->n);
    row->cameo = row->cameo_back = "";
    row->report = r;
    row->engagement = e;
    row->status = ro_str_of(ro_status_name(e->status));
    row->begin = e->begin;
    row->end = e->end;
    row->precision = e->precision;
    row->place = e->place;
    row->place_country = e->place_country;
    row->city = ro_city_of(cities, e->place, e->place_country);
    row->gist = ro_str_of(ro_engagement_kind_name(e->kind));
    row->score = 1;
    if (e->evidence.n)
        row->evidence = e->evidence.v[0];
    type_engagement(row, e);
    side_engagement(v, row, e);
    add_word(v, row, "diplomatic");
    for (uint32_t i = 0; i < e->topics.n; i++)
        add_issue(v, row, e->topics.v[i]);
    add_auxiliary(v, row);
}

/* ---- acts ---- */

/* What is yet to come: cooperation becomes AGREE, a withdrawal CONCEDE (PLOVER manual, AGREE and CONCEDE). */
ro_str ro_plover_type_of(const ro_stored_act *a)
{
    static const char *const cooperation[] = {"CONSULT", "SUPPORT", "COOPERATE", "AID", NULL};
    bool future = ro_str_is(a->status, "planned") || ro_str_is(a->status, "proposed");
    if (future && ro_str_in(a->event, cooperation))
        return RO_STR("AGREE");
    if (future && ro_str_is(a->event, "RETREAT"))
        return RO_STR("CONCEDE");
    return a->event;
}

/* ", stressing", ", which", ", but": another matter begins. ", as soon as possible," is in between. */
static bool begins_other_matter(ro_str rest)
{
    static const char *const words[] = {"but", "while", "which", "who", "whose", "since", "because", "so", "although", "though", "after", "when", "amid", "with", "and", NULL};
    size_t n = 0;
    while (n < rest.n && rest.p[n] != ' ')
        n++;
    return ro_str_in((ro_str){rest.p, n}, words) || ro_str_ends((ro_str){rest.p, n}, "ing");
}

/* What is asked or refused: from the verb to the end of its clause. */
static ro_str content_of(const ro_stored_act *a)
{
    static const char *const ends[] = {";", " while ", " during ", " amid ", " when ", " after ", " following ", NULL};
    ro_str text = a->gist;
    for (size_t i = 0; a->verb.n && i + a->verb.n <= a->gist.n; i++)
        if (memcmp(a->gist.p + i, a->verb.p, a->verb.n) == 0) {
            text = (ro_str){a->gist.p + i, a->gist.n - i};
            break;
        }
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == ',' && i + 2 < text.n && begins_other_matter((ro_str){text.p + i + 2, text.n - i - 2}))
            return (ro_str){text.p, i};
        for (const char *const *w = ends; *w; w++)
            if (i + strlen(*w) <= text.n && memcmp(text.p + i, *w, strlen(*w)) == 0)
                return (ro_str){text.p, i};
    }
    return text;
}

/* The modes that REQUEST and REJECT share, by what is asked; "" where the words tell none. */
static ro_str mode_of_asking(const ro_stored_act *a)
{
    static const char *const meets[] = {"to meet", "meet with", " talks", "negotiat", "a meeting", "for dialogue", "hold dialogue", "resume dialogue", "start dialogue",
                                        "engage in dialogue", "enter into dialogue", "return to dialogue", "return to the table", NULL};
    static const char *const yields[] = {"ceasefire", "cease-fire", "cease fire", "truce", "moratorium on", "releas", "lift sanctions", "lift the sanctions", "lifting of sanctions",
                                         "lifting sanctions", "lift its", "lift the blockade", "withdraw", "pull out", "pull back", "free all", "to free", NULL};
    static const char *const change[] = {"reform", "step down", "resign", "change its", "change their", "change course", "abandon", "reconsider", "revise", "rethink", "reverse", NULL};
    static const char *const help[] = {" aid", "assist", "support", "help", "invest", "supply", "supplies", "cooperat", "exchanges", " ties", "relations", "partnership", NULL};
    ro_str text = content_of(a);
    return any_of(text, meets) ? RO_STR("meet") : any_of(text, yields) ? RO_STR("yield") : any_of(text, change) ? RO_STR("change") : any_of(text, help) ? RO_STR("assist") : RO_STR("");
}

/* PLOVER's modes that the words tell outright; the record's own where it is one. */
static ro_str mode_of(ro_str type, const ro_stored_act *a)
{
    static const char *const blames[] = {"accus", "alleg", "charg", "blam", "indict", "suspect", NULL};
    static const char *const probes[] = {"investigat", "probe", "inquir", NULL};
    for (size_t i = 0; a->event_mode.n && i < sizeof modes / sizeof *modes; i++)
        if (ro_str_is(type, modes[i].type) && ro_str_is(a->event_mode, modes[i].mode))
            return a->event_mode;
    if (ro_str_is(type, "REQUEST") || ro_str_is(type, "REJECT"))
        return mode_of_asking(a);
    if (ro_str_is(type, "ACCUSE"))
        return any_of(a->verb, blames) || any_of(a->gist, blames) ? RO_STR("allege")
               : any_of(a->verb, probes)                          ? RO_STR("investigate")
                                                                  : RO_STR("disapprove");
    return RO_STR("");
}

static const char *cameo_of_agree(const ro_stored_act *a)
{
    static const char *const meets[] = {"to meet", "hold talks", "will visit", NULL};
    static const char *const relief[] = {"humanitarian", "relief", "flood", "earthquake", "famine", "refugee", "disaster", "victims", NULL};
    static const char *const arms[] = {"military", "weapon", " arms ", "ammunition", "munitions", "missile", "tanks", "defence", "defense", NULL};
    static const char *const keepers[] = {"troops", "soldiers", "peacekeepers", NULL};
    if (ro_ledger_invites(a) || any_of(a->gist, meets))
        return "036";
    if (a->amount.n)
        return any_of(a->amount, keepers) ? "0334" : any_of(a->gist, relief) ? "0333" : any_of(a->gist, arms) ? "0332" : "0331";
    return "030";
}

static const char *cameo_of_act(ro_str type, ro_str mode, const ro_stored_act *a)
{
    static const char *const codes[][2] = {{"CONSULT", "040"},  {"SUPPORT", "051"},  {"CONCEDE", "080"},  {"COOPERATE", "060"}, {"AID", "070"},
                                           {"RETREAT", "087"},  {"REQUEST", "020"},  {"ACCUSE", "111"},   {"REJECT", "120"},    {"THREATEN", "130"},
                                           {"PROTEST", "140"},  {"SANCTION", "160"}, {"MOBILIZE", "150"}, {"COERCE", "170"},    {"ASSAULT", "190"}};
    if (ro_str_is(type, "AGREE"))
        return cameo_of_agree(a);
    if (ro_str_is(type, "REQUEST") && ro_str_is(mode, "meet"))
        return "026";
    if (ro_str_is(type, "REQUEST") && ro_str_is(mode, "yield"))
        return "025";
    if (ro_str_is(type, "REJECT") && ro_str_is(mode, "meet"))
        return "125";
    if (ro_str_is(type, "ACCUSE") && ro_str_is(mode, "allege"))
        return "112";
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (ro_str_is(type, codes[i][0]))
            return codes[i][1];
    return "010";
}

static void split_issues(const ro_view *v, ro_event_row *row, ro_str issues)
{
    for (size_t i = 0, from = 0; issues.n && i <= issues.n; i++)
        if (i == issues.n || (issues.p[i] == ',' && i + 1 < issues.n && issues.p[i + 1] == ' ')) {
            add_issue(v, row, (ro_str){issues.p + from, i - from});
            from = i + 2;
        }
}

/* The parties of a joint act stand on both sides in the record; in PLOVER all are actors. */
static bool is_joint(const ro_stored_act *a)
{
    return a->actor.n > 3 && ro_str_equal(a->actor, a->recipient);
}

static void add_act(const ro_view *v, const ro_stored_act *a, const ro_stored_report *r, const ro_stored_engagement *during, const ro_cities *cities, ro_event_rows *out)
{
    ro_event_row *row = RO_PUSH(v->arena, out);
    row->id = id_of(v, r, 'a', a->n);
    row->type = ro_plover_type_of(a);
    row->mode = mode_of(row->type, a);
    row->cameo = ro_str_is(a->status, "denied") ? "" : cameo_of_act(row->type, row->mode, a); /* no code for what did not happen */
    row->cameo_back = "";
    row->report = r;
    row->act = a;
    row->begin = a->begin;
    row->end = a->end;
    row->precision = a->precision;
    row->status = a->status;
    row->voice = a->voice;
    row->who = a->who;
    row->office = a->office;
    row->gist = a->gist;
    row->amount = a->amount;
    row->deadline = a->deadline;
    row->answer = a->answer;
    row->to_whom = a->to_whom;
    row->score = a->score;
    if (a->evidence.n)
        row->evidence = a->evidence.v[0];
    row->evidence.sentence = a->sentence;
    add_codes(v, &row->actor, a->actor, a->who, a->office, a->person);
    if (a->actor.n == 3 && a->who.n && !a->office.n)
        row->actor.v[0].sector = RO_STR(""); /* a person of no known office may be anybody */
    if (!is_joint(a))
        add_codes(v, &row->recipient, a->recipient, a->to_whom, RO_STR(""), RO_STR(""));
    if (during && !ro_str_is(a->status, "background")) { /* told of the engagement, so done on its day */
        if (during->begin != RO_NO_DAY) {
            row->begin = during->begin;
            row->end = during->end;
            row->precision = during->precision;
        }
        row->place_country = during->place_country;
        row->place = during->place;
        row->city = ro_city_of(cities, during->place, during->place_country);
        row->link = id_of(v, r, 'e', during->n);
    }
    split_issues(v, row, a->issue);
    add_auxiliary(v, row);
}

/* ---- choosing ---- */

static bool act_fits(const ro_filter *filter, const ro_stored_act *a)
{
    for (int i = 0; i < 2; i++)
        if (filter->pair[i][0] && !has(a->actor, filter->pair[i]) && !has(a->recipient, filter->pair[i]))
            return false;
    return true;
}

static bool engagement_fits(const ro_filter *filter, const ro_stored_engagement *e)
{
    for (int i = 0; i < 2; i++) {
        bool there = !filter->pair[i][0] || ro_str_is(e->place_country, filter->pair[i]);
        for (uint32_t k = 0; k < e->participants.n; k++)
            there = there || ro_str_is(e->participants.v[k].code, filter->pair[i]);
        if (!there)
            return false;
    }
    return !e->count;
}

/* Engagements come by report; `at` goes along. */
static const ro_stored_engagement *during_of(const ro_view *v, uint32_t report, uint32_t n, uint32_t *at)
{
    const ro_stored *s = v->stored;
    while (*at < s->engagements.n && s->engagements.v[*at].report < report)
        ++*at;
    for (uint32_t i = *at; n && i < s->engagements.n && s->engagements.v[i].report == report; i++)
        if (s->engagements.v[i].n == n)
            return &s->engagements.v[i];
    return NULL;
}

void ro_events_of(const ro_view *v, const ro_stored_acts *acts, const ro_filter *filter, ro_event_rows *out)
{
    uint32_t report = 0, at = 0;
    ro_cities cities;
    ro_cities_built_in(v->arena, &cities);
    memset(out, 0, sizeof *out);
    for (uint32_t i = 0; i < v->stored->engagements.n; i++) {
        if (engagement_fits(filter, &v->stored->engagements.v[i]))
            add_engagement(v, &v->stored->engagements.v[i], &cities, out);
        ro_lose(v, "told as a number (\"met four times\"), left out", v->stored->engagements.v[i].count > 0);
    }
    for (uint32_t i = 0; i < acts->n; i++) {
        while (report + 1 < v->stored->reports.n && v->stored->reports.v[report].id != acts->v[i].report)
            report++;
        if (act_fits(filter, &acts->v[i]))
            add_act(v, &acts->v[i], &v->stored->reports.v[report], during_of(v, report, acts->v[i].engagement, &at), &cities, out);
    }
}
