/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The annotated document: what every stage reads and adds to. Stages never include each other; they meet here.
 *
 * Each stage fills its own part and leaves the others alone:
 *   text    bytes, published, paragraphs, sentences, tokens (span, form, space_after, multiword), quotes
 *   lang    tokens' upos, xpos, feats, lemma, head, deprel, ne
 *   chains  phrases
 *   actors  entities, mentions, tokens' mention
 *   dates   times, tokens' time
 *   events  engagements, acts, answers, attributions
 *
 * All memory is the document's arena's. Indices are into the arrays here; RO_NONE means none. Every span is a half-open
 * byte range of the original input. `ro_annot_check` states what always holds.
 */
#ifndef RO_ANNOT_ANNOT_H
#define RO_ANNOT_ANNOT_H

#include "base/day.h"
#include "base/memory.h"
#include "base/str.h"

#define RO_NONE UINT32_MAX

typedef struct ro_span {
    uint32_t start, end;
} ro_span;

/* ---- Universal Dependencies (v2): https://universaldependencies.org ---- */

#define RO_UPOS_MAP(XX)                                                                                                \
    XX(ADJ) XX(ADP) XX(ADV) XX(AUX) XX(CCONJ) XX(DET) XX(INTJ) XX(NOUN) XX(NUM) XX(PART) XX(PRON) XX(PROPN) XX(PUNCT)  \
    XX(SCONJ) XX(SYM) XX(VERB) XX(X)
typedef enum ro_upos {
    RO_UPOS_NONE,
#define XX(name) RO_##name,
    RO_UPOS_MAP(XX)
#undef XX
} ro_upos;

/* The universal relations; the subtype is apart (ro_subtype), the whole label is in ro_token.deprel_text. */
#define RO_DEPREL_MAP(XX)                                                                                              \
    XX(acl) XX(advcl) XX(advmod) XX(amod) XX(appos) XX(aux) XX(case) XX(cc) XX(ccomp) XX(clf) XX(compound) XX(conj)    \
    XX(cop) XX(csubj) XX(dep) XX(det) XX(discourse) XX(dislocated) XX(expl) XX(fixed) XX(flat) XX(goeswith) XX(iobj)   \
    XX(list) XX(mark) XX(nmod) XX(nsubj) XX(nummod) XX(obj) XX(obl) XX(orphan) XX(parataxis) XX(punct) XX(reparandum)  \
    XX(root) XX(vocative) XX(xcomp)
typedef enum ro_deprel {
    RO_DEPREL_NONE,
#define XX(name) RO_D_##name,
    RO_DEPREL_MAP(XX)
#undef XX
} ro_deprel;

typedef enum ro_subtype { /* of a relation; OTHER where it is none of these */
    RO_SUB_NONE,
    RO_SUB_PASS,  /* nsubj:pass aux:pass csubj:pass */
    RO_SUB_AGENT, /* obl:agent */
    RO_SUB_POSS,  /* nmod:poss */
    RO_SUB_RELCL, /* acl:relcl advcl:relcl */
    RO_SUB_PRT,   /* compound:prt */
    RO_SUB_TMOD,  /* obl:tmod nmod:tmod */
    RO_SUB_NPMOD, /* obl:npmod nmod:npmod obl:unmarked nmod:unmarked */
    RO_SUB_PREDET,
    RO_SUB_OTHER
} ro_subtype;

typedef enum ro_ne { RO_NE_O, RO_NE_B_PER, RO_NE_I_PER, RO_NE_B_ORG, RO_NE_I_ORG, RO_NE_B_LOC, RO_NE_I_LOC } ro_ne;

typedef struct ro_token { /* one UD syntactic word */
    ro_span span;
    ro_str form; /* the bytes of the span, or a cleaned copy where they are damaged */
    uint32_t sentence;
    bool space_after;
    uint8_t multiword; /* n > 1 on the first word of an n-word surface token ("don't": 2), else 0 */

    uint8_t upos;         /* ro_upos */
    uint8_t deprel;       /* ro_deprel */
    uint8_t subtype;      /* ro_subtype */
    uint8_t ne;           /* ro_ne */
    uint32_t head;        /* index into ro_document.tokens, of the same sentence; RO_NONE for the root */
    ro_str xpos, feats, lemma, deprel_text; /* feats as in CoNLL-U, "" where none */

    uint32_t mention; /* the innermost mention whose head this token is */
    uint32_t time;    /* the time expression this token is part of */
    uint32_t quote;   /* the quotation this token is inside of */
} ro_token;

typedef enum ro_sentence_kind {
    RO_BODY,
    RO_HEADING,    /* alone on its line */
    RO_TITLE,      /* the heading that opens the report */
    RO_BYLINE,     /* "By …", "Reporting by …" */
    RO_CAPTION,    /* of a picture */
    RO_BOILERPLATE /* "Read more: …", share buttons, copyright */
} ro_sentence_kind;

typedef struct ro_sentence {
    ro_span span;
    uint32_t first, n; /* tokens */
    uint32_t paragraph;
    uint8_t kind; /* ro_sentence_kind; events are read from RO_BODY, RO_TITLE and RO_HEADING */
    uint32_t root; /* token index; RO_NONE before lang */
} ro_sentence; /* number shown to users: index + 1 */

typedef struct ro_paragraph {
    ro_span span;
    uint32_t first, n; /* sentences */
} ro_paragraph;

typedef struct ro_quote { /* between quotation marks; may run over sentences and, reopened, over paragraphs */
    ro_span span;
    uint32_t first, last; /* tokens inside, inclusive */
    bool scare;           /* few words, no clause of their own: a quoted phrase inside the narrator's sentence */
} ro_quote;

/* ---- who ---- */

typedef char ro_code[4]; /* ISO 3166-1 alpha-3, XKX, or UNO EUR IGO NGO IMG MNC ISM; "" unknown */

typedef RO_ARRAY(uint32_t) ro_indices;

typedef enum ro_entity_kind {
    RO_PERSON,
    RO_STATE,        /* a state or its government, and bodies of it (a ministry, the army) */
    RO_ORGANISATION, /* an organisation between or apart from states */
    RO_COLLECTIVE,   /* several of the above: "both sides", "the two countries", "the allies" */
    RO_PLACE         /* a place named as such: no actor; its state is in `code` */
} ro_entity_kind;

typedef struct ro_entity {
    uint8_t kind;       /* ro_entity_kind */
    ro_str name;        /* in full, as users should see it: "Wang Yi", "China" */
    ro_str surname;     /* of a person, where known */
    ro_code code;       /* of whom it acts for; "" unknown or (collective) several */
    ro_indices members; /* entities, of a collective */
    ro_str office;      /* normalised, lower case: "foreign minister"; "" none. As the text says, else as held on the day */
    ro_str office_text; /* the report's own words for it, "" none */
    ro_str person;      /* Wikidata id, "" none */
    bool known;         /* some table knows it */
    uint8_t rank;       /* of the office: 1 head of state, 2 head of government, 3 foreign minister, … ; 0 none */
    uint8_t gender;     /* 0 unknown, 'm', 'f' */
    uint32_t first_mention;
} ro_entity;
/* Is it someone to list among the actors? A person, state or organisation; not what stands for a code alone ("EUR" of who acts for the Union). */
bool ro_entity_acts(const ro_entity *entity);

typedef enum ro_mention_kind {
    RO_NAME,       /* "Wang Yi", "China", "the Kremlin", "Beijing" as government */
    RO_ADJECTIVE,  /* "Chinese" */
    RO_NOMINAL,    /* "the minister", "the two sides", "his French counterpart" */
    RO_PRONOUN     /* "he", "they", "we" */
} ro_mention_kind;

typedef struct ro_mention {
    uint32_t entity;
    uint32_t first, last; /* tokens, inclusive; titles and appositions that belong to it inside */
    uint32_t head;        /* syntactic head token */
    ro_span span;         /* of the name itself: "Wang Yi", not "Chinese Foreign Minister Wang Yi" */
    uint8_t kind;         /* ro_mention_kind */
    bool as_place;        /* "in Beijing": a place, not an actor */
    ro_str office;        /* of several, "the foreign ministers of Peru and Chile": each one's, normalised; "" none */
} ro_mention;

typedef struct ro_phrase { /* a noun phrase, of people, states or anything else (src/chains) */
    uint32_t first, last; /* tokens, inclusive */
    uint32_t head;        /* token */
    uint32_t chain;       /* phrases of one chain tell of one thing */
} ro_phrase;

/* ---- when ---- */

typedef enum ro_time_precision { RO_P_UNKNOWN, RO_P_DAY, RO_P_WEEK, RO_P_MONTH, RO_P_SEASON, RO_P_YEAR } ro_time_precision;
typedef enum ro_time_type { RO_DATE, RO_TIME, RO_DURATION, RO_SET } ro_time_type; /* TIMEX3 (ISO-TimeML) */

typedef struct ro_time {
    uint32_t first, last; /* tokens, inclusive */
    ro_span span;
    uint8_t type;      /* ro_time_type */
    uint8_t precision; /* ro_time_precision of [begin, end] */
    ro_day begin, end; /* first and last day; RO_NO_DAY unknown (a DURATION has none, or that of its anchor) */
    ro_day not_before, not_after; /* bounds where begin is unknown ("recently"); RO_NO_DAY none */
    int duration_days; /* of "three-day"; 0 none */
    ro_str value;      /* TIMEX3: "2025-06-06", "2025-W23", "P3D", "PAST_REF"; "" none */
    const char *rule;  /* static text: "weekday before publication" */
    struct {
        ro_span span;
        ro_str value;
    } ends[2]; /* of a range said in two ("April 24 and 25"): each as TIMEX3 has it, an expression of its own; else 0,0 */
} ro_time;

typedef struct ro_published {
    ro_day day; /* RO_NO_DAY unknown */
    uint8_t precision;
    const char *rule; /* "header", "dateline", "given"; NULL unknown */
    ro_span span;     /* of the words that say so; 0,0 where given by the caller */
} ro_published;

/* ---- what ---- */

typedef enum ro_engagement_kind { RO_MEETING, RO_CALL, RO_VISIT, RO_CONFERENCE, RO_LETTER, RO_SIGNING, RO_DIALOGUE } ro_engagement_kind;

#define RO_STATUS_MAP(XX)                                                                                              \
    XX(HELD, "held") XX(PLANNED, "planned") XX(PROPOSED, "proposed") XX(CANCELLED, "cancelled")                        \
    XX(CONDITIONAL, "conditional") XX(DENIED, "denied") XX(BACKGROUND, "background") XX(COUNT, "count")
typedef enum ro_status {
#define XX(name, text) RO_##name,
    RO_STATUS_MAP(XX)
#undef XX
} ro_status;

typedef struct ro_participant {
    uint32_t entity;  /* RO_NONE where only a code is known */
    uint32_t mention; /* in the sentence that says so */
    ro_code code;
    ro_str name, office; /* "" where the text names none: a state alone */
    const char *role; /* "host", "visitor" or NULL */
} ro_participant;

typedef struct ro_evidence {
    uint32_t sentence;
    ro_span span;
} ro_evidence;

typedef struct ro_engagement {
    uint8_t kind; /* ro_engagement_kind */
    uint8_t status;
    uint8_t precision;
    bool main;
    const char *mode; /* "in person", "phone", "video", "virtual" or NULL */
    ro_day begin, end, not_before, not_after;
    const char *date_rule; /* NULL none */
    ro_span date_span;     /* 0,0 none */
    ro_str place;          /* "" none */
    ro_code place_country;
    RO_ARRAY(ro_participant) participants;
    RO_ARRAY(ro_str) topics;
    RO_ARRAY(ro_evidence) evidence; /* the first is where it is told */
    uint32_t predicate;             /* token that tells of it */
    ro_indices retold;              /* tokens that tell of it again */
    uint32_t count;                 /* of "met four times"; else 0 */
} ro_engagement;

#define RO_EVENT_MAP(XX)                                                                                               \
    XX(AGREE) XX(CONSULT) XX(SUPPORT) XX(CONCEDE) XX(COOPERATE) XX(AID) XX(RETREAT) XX(REQUEST) XX(ACCUSE) XX(REJECT)  \
    XX(THREATEN) XX(PROTEST) XX(SANCTION) XX(MOBILIZE) XX(COERCE) XX(ASSAULT)
typedef enum ro_event { /* PLOVER; NONE is a statement that PLOVER has no type for */
    RO_EVENT_NONE,
#define XX(name) RO_EV_##name,
    RO_EVENT_MAP(XX)
#undef XX
} ro_event;

typedef enum ro_voice { RO_QUOTE, RO_INDIRECT, RO_ACCOUNT, RO_NARRATOR } ro_voice;

typedef struct ro_act {
    uint32_t sentence;
    uint32_t predicate; /* token */
    uint8_t event;      /* ro_event */
    uint8_t voice;      /* ro_voice */
    uint8_t status;     /* ro_status */
    RO_ARRAY(ro_code) actor;     /* sorted, no doubles */
    RO_ARRAY(ro_code) recipient; /* sorted, no doubles; empty where directed at no state */
    uint32_t speaker;            /* entity of `who`, or RO_NONE */
    uint32_t addressee;          /* entity of `to_whom`, or RO_NONE */
    ro_str verb;                 /* as the text has it: "called on" */
    ro_str gist;                 /* the words of the text, white space folded */
    const char *event_mode;      /* PLOVER mode or NULL */
    RO_ARRAY(ro_str) issues;
    ro_str amount, deadline; /* "" none */
    uint32_t engagement;     /* during which, or RO_NONE */
    uint32_t when;           /* 1 + the time expression that says on which day it was done; 0 none does */
    uint32_t attribution;    /* that tells it: the narrowest whose content it stands in, or whose cue it is; RO_NONE */
    float score;             /* 0..1 */
    RO_ARRAY(ro_evidence) evidence;
} ro_act;

typedef enum ro_answer_kind { RO_ANSWERED, RO_ANSWERED_IN_PART, RO_DECLINED, RO_NONE_SAID_OUTRIGHT, RO_NONE_REPORTED } ro_answer_kind;

typedef struct ro_answer {
    uint32_t act; /* the request */
    uint8_t kind; /* ro_answer_kind */
    RO_ARRAY(ro_evidence) evidence;
} ro_answer;

typedef struct ro_attribution { /* something said, thought, wanted or held, and whose it is: anyone's, not states' alone */
    uint32_t sentence, predicate; /* of the cue; its main word */
    ro_span cue;                  /* "has said", "according to" */
    ro_span source;               /* 0,0 where the text names none */
    RO_ARRAY(ro_span) content;    /* in the order of the text; never empty */
    uint32_t entity;              /* of the source, RO_NONE */
    uint32_t within;              /* the outermost attribution whose content this one stands in, RO_NONE */
    bool quoted;                  /* some of the content is between quotation marks */
} ro_attribution;

typedef struct ro_warning {
    int64_t position;
    ro_str message;
} ro_warning;

typedef struct ro_document ro_document;

/* ---- what is asked of the model about acts (docs/formats/model.md, "Acts") ---- */

typedef enum ro_role { RO_ROLE_PREDICATE, RO_ROLE_CLAUSE, RO_ROLE_SOURCE, RO_ROLE_TARGET, RO_ROLES } ro_role;

enum {
    RO_ACT_FACTS = 60,        /* kinds of facts of a candidate: src/events/acts_facts.c */
    RO_ACT_FACT_VALUES = 432, /* all their values */
    RO_ACT_TYPES = 17         /* none, then as ro_event */
};

typedef struct ro_question { /* is this an act, and of what type? */
    uint32_t token[RO_ROLES]; /* of one sentence; RO_NONE none */
    uint16_t fact[RO_ACT_FACTS]; /* one value of each kind, counted on through all kinds */
} ro_question;

typedef struct ro_judge { /* who answers: the model, by way of src/api */
    void *context;
    /* score [n][RO_ACT_TYPES]: how likely each is, a row summing to 1, for questions about one sentence */
    void (*answer)(void *context, const ro_document *document, uint32_t sentence, const ro_question *question, uint32_t n, float *score);
    float least; /* how likely an act must be to be told */
} ro_judge;

typedef struct ro_states { /* of the words as the encoder left them: value i of token t is about (row[t * width + i] - 128) * scale[t] */
    uint32_t width, n; /* tokens that have one: the first n */
    uint8_t *row;      /* [n][width], NULL where none are kept */
    float *scale;      /* [n] */
} ro_states;

enum { RO_SENSE = 80, RO_SENSE_WITHOUT_KINDS = 64 }; /* numbers of a word's sense */
typedef struct ro_senses { /* what the model makes of the words for src/chains: small whole numbers, docs/formats/model.md */
    uint32_t n;     /* tokens that have one: the first n */
    uint32_t width; /* RO_SENSE; RO_SENSE_WITHOUT_KINDS of an older model file */
    int8_t *row;    /* [n][width] */
} ro_senses;

struct ro_document {
    ro_arena *arena;
    ro_str bytes; /* the input as given; the document's own copy */
    char id[65];  /* SHA-256 of the bytes */
    ro_str path, title, outlet, url; /* "" unknown */
    ro_published published;
    ro_str dateline_place; /* "BEIJING"; "" none */
    ro_span dateline_place_span;
    ro_span dateline;           /* "PARIS, March 12 (Agency) --" whole; empty: none */
    RO_ARRAY(ro_warning) warnings;
    RO_ARRAY(ro_paragraph) paragraphs;
    RO_ARRAY(ro_sentence) sentences;
    RO_ARRAY(ro_token) tokens;
    ro_states states;
    ro_senses senses; /* none where the model has none */
    RO_ARRAY(ro_quote) quotes;
    RO_ARRAY(ro_entity) entities;
    RO_ARRAY(ro_mention) mentions;
    RO_ARRAY(ro_phrase) phrases; /* empty where chains were not asked for */
    RO_ARRAY(ro_time) times;
    RO_ARRAY(ro_engagement) engagements;
    RO_ARRAY(ro_act) acts;
    RO_ARRAY(ro_answer) answers;
    RO_ARRAY(ro_attribution) attributions;
};

void ro_document_init(ro_document *document, ro_arena *arena);
void ro_warn(ro_document *document, int64_t position, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* NULL where all invariants hold, else the first broken one, as static text: spans inside the bytes and in order; every
 * token in one sentence; one root a sentence and no cycle; indices inside their arrays; days valid. O(size). */
const char *ro_annot_check(const ro_document *document);

/* ---- reading it: small helpers that every stage after lang shares ---- */

static inline ro_token *ro_tok(const ro_document *d, uint32_t i) { return &d->tokens.v[i]; }

/* The bytes of a span. */
static inline ro_str ro_span_text(const ro_document *d, ro_span s) { return (ro_str){d->bytes.p + s.start, s.end - s.start}; }

/* From the first byte of token `first` to the last of token `last`. */
ro_span ro_tokens_span(const ro_document *d, uint32_t first, uint32_t last);

/* The value of a feature ("Tense" of "Mood=Ind|Tense=Past"); "" where it has none. */
ro_str ro_feat(const ro_token *token, const char *name);
bool ro_feat_is(const ro_token *token, const char *name, const char *value);

/* True where the lemma (or the form, folded, where lang has not run) is `text`. */
bool ro_lemma_is(const ro_token *token, const char *text);
/* The same of one of a list that ends with NULL. */
bool ro_lemma_in(const ro_token *token, const char *const *list);

/* The first dependent of `head` with that relation, from token `after`+1 on (RO_NONE: from the sentence's start). O(sentence). */
uint32_t ro_dependent(const ro_document *d, uint32_t head, ro_deprel relation, uint32_t after);
/* "said on Tuesday he would come": the verb of saying, which the day right behind it (its head word `token`) belongs to though it hangs in the clause;
 * RO_NONE elsewhere. */
uint32_t ro_said_on(const ro_document *document, uint32_t token);
/* True where `ancestor` is `token` or above it. */
bool ro_dominates(const ro_document *d, uint32_t ancestor, uint32_t token);
/* First and last token of the subtree of `head`. */
void ro_subtree(const ro_document *d, uint32_t head, uint32_t *first, uint32_t *last);

const char *ro_upos_name(ro_upos upos);
ro_upos ro_upos_read(ro_str name);
/* Splits "nsubj:pass" into relation and subtype; false where the relation is none of UD's. */
bool ro_deprel_read(ro_str label, uint8_t *relation, uint8_t *subtype);
const char *ro_event_name(ro_event event);   /* "" for RO_EVENT_NONE */
const char *ro_status_name(ro_status status);
const char *ro_voice_name(ro_voice voice);
const char *ro_engagement_kind_name(ro_engagement_kind kind);
const char *ro_precision_name(ro_time_precision precision);
const char *ro_answer_name(ro_answer_kind kind);

#endif
