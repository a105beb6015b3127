/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Private to src/actors. The report is cut into pieces (words, names, offices), the pieces are read as noun phrases, the
 * phrases leave spots (mentions to be), and the spots are given entities: the cast.
 */
#ifndef RO_ACTORS_CAST_H
#define RO_ACTORS_CAST_H

#include "annot/annot.h"
#include "tables/tables.h"

/* ---- pieces: each token is in exactly one ---- */

typedef enum piece_kind {
    PIECE_WORD,
    PIECE_STATE,
    PIECE_ADJECTIVE, /* of nationality */
    PIECE_PEOPLE,    /* "Frenchman", "Poles" */
    PIECE_CAPITAL,
    PIECE_SEAT,
    PIECE_ORG,
    PIECE_GROUP,
    PIECE_PLACE,
    PIECE_PERSON, /* a personal name, of the tables or of the text alone */
    PIECE_OFFICE,
    PIECE_MODIFIER,
    PIECE_BODY,   /* of a state: "government", "side" */
    PIECE_RESPECT, /* "Mr", "His Excellency" */
    PIECE_OUTLET,
    PIECE_UNKNOWN /* capitalised words that no table knows */
} piece_kind;

typedef struct piece {
    uint8_t kind;
    bool ambiguous, plural, body_too, modifier_too, adjective_too;
    uint16_t code;   /* of the tables, 0 none */
    uint32_t first, last;
    uint32_t id;     /* the record of its kind, or RO_NONE */
    uint32_t body;   /* of an office that is a body too ("officials"), or RO_NONE */
    uint32_t entity; /* of a person, once cast */
    ro_match match;  /* all that the tables say of it; names NULL where nothing */
} piece;

/* ---- spots ---- */

typedef enum ask { /* what a spot still wants */
    ASK_NONE,
    ASK_OFFICE,      /* "the minister", "the French president" */
    ASK_BODY,        /* "the foreign ministry", "the government" */
    ASK_SEVERAL,     /* "both sides", "the two presidents", "the leaders" */
    ASK_OTHER,       /* "the other side" */
    ASK_COUNTRY,     /* "the country" */
    ASK_COUNTERPART, /* "his French counterpart" */
    ASK_ORGANISATION, /* "the bloc", "the Commission" */
    ASK_FORMER,      /* "the former" */
    ASK_LATTER,
    ASK_STYLE,       /* "His Highness" */
    ASK_PRONOUN
} ask;

typedef struct spot {
    uint32_t entity; /* RO_NONE while open */
    uint32_t first, last, name_first, name_last;
    uint8_t kind; /* ro_mention_kind */
    uint8_t ask;
    bool as_place, definite, plural;
    bool persons; /* the several are people */
    bool former;  /* "the former president" */
    bool of_a_body; /* an office of a body that no table knows: "MDS president" */
    bool again;   /* the several, the general, must have been told of before */
    uint8_t count;     /* of "the two …"; 0 not said */
    uint16_t code;     /* of its owner, 0 none */
    uint32_t owner;    /* entity, or RO_NONE */
    uint32_t office;   /* of the tables, or RO_NONE */
    uint32_t head;     /* token */
    uint32_t possessor; /* token of "his", or RO_NONE */
    ro_indices owners;  /* of "Chinese and French ministers" */
} spot;

/* What the cast keeps of an entity beside the annotation. */
typedef struct player {
    uint32_t person; /* of the tables, or RO_NONE */
    uint32_t org, group; /* the same */
    uint16_t code;
    RO_ARRAY(ro_str) words;   /* of a personal name, folded */
    RO_ARRAY(ro_str) offices; /* normalised: all the report gives and the tables hold for the day */
    bool text_office, text_code;
    uint32_t seen;      /* spot of its last mention so far, or RO_NONE */
    uint32_t weight;    /* of its mentions so far, fading by sentence */
    uint32_t weight_at; /* the sentence it was last counted in */
    uint32_t total;     /* of all its mentions in the report */
    bool patronymic;    /* "bin": the words after it are the father's */
    bool late;          /* in the ring of late comers */
} player;

typedef struct name_slot {
    ro_str key;
    uint32_t value;
} name_slot;

typedef struct name_map { /* folded words to an index; open addressing, a power of two */
    name_slot *v;
    uint32_t n, cap;
} name_map;

enum { FIRST_COMERS = 256, LATE_COMERS = 256 }; /* who can be in play at once; so a long report stays linear */

typedef struct name_link { /* one entity under a word of its name */
    uint32_t entity, next;
} name_link;

typedef struct cast {
    ro_document *d;
    const ro_tables *t;
    ro_arena *arena;
    ro_day day; /* of the report, RO_NO_DAY unknown */
    RO_ARRAY(piece) pieces;
    RO_ARRAY(spot) spots;
    RO_ARRAY(player) players; /* one an entity */
    uint32_t *first_piece;    /* of each sentence; one more at the end */
    bool *headline;           /* sentences in title case or capitals: a capital says nothing there */
    ro_str *forms;            /* of all tokens */
    bool tagged, named;       /* lang has given tags, names */
    bool *sure;               /* codes that the report names without doubt */
    RO_ARRAY(uint16_t) named_codes; /* those that are sure, in the order of the text */
    bool *sure_state;         /* the same by more than the capital: "Belgium", "Belgian" */
    name_map entities;        /* "S CHN", "O NATO" */
    name_map keys;            /* words of personal names to a chain of links */
    RO_ARRAY(name_link) links;
    uint32_t *spot_of;        /* the innermost spot that a token heads, or RO_NONE */
    uint32_t *chain_of;       /* of the phrase that a token heads (src/chains), or RO_NONE */
    uint32_t *of_chain;       /* of each chain, the entity that a spot of it was given last, or RO_NONE */
    uint32_t late[LATE_COMERS], n_late, next_late; /* the entities beyond the first ones that were mentioned last */
    uint32_t author;          /* "I" outside quotations, or RO_NONE */
    uint32_t group;           /* the several whom the report opens with as its subject, or RO_NONE */
    uint16_t home;            /* code of the side that tells, 0 unknown */
    bool sure_home;           /* by more than the leaders whom it leaves without a state */
    bool unnamed_chief;       /* "The Prime Minister" is its own, and never named */
} cast;

/* map.c */
uint32_t *name_map_at(ro_arena *arena, name_map *map, ro_str key); /* made with RO_NONE where new; `key` is kept */
uint32_t name_map_find(const name_map *map, ro_str key);

/* pieces.c */
void cast_cut(cast *c);
bool cast_capital(ro_str form); /* starts with a capital letter */
static inline ro_str piece_text(const cast *c, const piece *p)
{
    return ro_span_text(c->d, ro_tokens_span(c->d, p->first, p->last));
}

/* entities.c: each returns the entity, made at first need */
uint32_t cast_new(cast *c, uint8_t kind, ro_str name, uint16_t code);
uint32_t cast_state(cast *c, uint16_t code); /* RO_NONE for code 0 */
uint32_t cast_org(cast *c, uint32_t org, ro_str name);
uint32_t cast_group(cast *c, uint32_t group, ro_str name);
uint32_t cast_place(cast *c, ro_str name, uint16_t code);
uint32_t cast_collective(cast *c, const uint32_t *members, uint32_t n, ro_str name);
void cast_give_code(cast *c, uint32_t entity, uint16_t code, bool by_text);
/* `office` is normalised; the first that the text gives stands, the others are kept beside it. */
/* Of a full name, by its first word: 'm', 'f' or 0. */
uint8_t cast_gender_of_name(const cast *c, ro_str name);
void cast_give_office(cast *c, uint32_t entity, ro_str office, uint8_t rank, ro_str text);

/* people*.c (people.h) */
void cast_people(cast *c); /* which unknown names are people; full names to entities */
/* The person that a PIECE_PERSON names, given what its title says (code 0, office "" where nothing). */
uint32_t cast_person(cast *c, piece *p, uint16_t code, ro_str office);
bool cast_may_be(const cast *c, uint32_t entity, uint32_t person); /* do the names agree? */
void cast_complete_one(cast *c, uint32_t entity);
void cast_complete(cast *c); /* what the tables add to people that the report leaves bare */

/* phrases*.c (phrases.h) */
void cast_phrases(cast *c); /* pieces to spots, in the order of the text */

/* scene.c: who is in play at a place of the text */
void scene_find_heads(cast *c);
void scene_find_chains(cast *c);
uint32_t scene_players(const cast *c); /* how many can be in play; the k-th: */
uint32_t scene_player(const cast *c, uint32_t k);
uint32_t scene_of_chain(const cast *c, uint32_t token); /* whom the chain of the token's phrase has told of; RO_NONE nobody, or no chain */
bool scene_is_subject(const cast *c, uint32_t token);
void scene_weigh(cast *c);             /* totals over the report, before anything is resolved */
void scene_note(cast *c, uint32_t spot); /* a mention, once its entity is known */
uint32_t scene_weight(const cast *c, uint32_t entity, uint32_t sentence);
/* The n entities most in play of a kind (people: of different sides); returns how many. `office` NULL: any. */
uint32_t scene_leading(const cast *c, bool people, const ro_office *office, uint32_t sentence, uint32_t *out, uint32_t n);
bool scene_holds(const cast *c, uint32_t entity, const ro_office *office, bool former);
uint32_t scene_state_in_play(cast *c, uint32_t sentence); /* RO_NONE where none */
bool scene_goal_of(const cast *c, uint32_t state, uint32_t visitor); /* of a spot: is the state where it goes? */
static inline uint32_t spot_sentence(const cast *c, const spot *s)
{
    return c->d->tokens.v[s->first].sentence;
}

/* pronouns.c: the entity of a pronoun's spot, or RO_NONE */
uint32_t pronoun_entity(cast *c, uint32_t spot);
uint32_t coordination_at(cast *c, uint32_t head); /* the several that a token heads, "Norland and Sudria"; RO_NONE where it heads one */
uint32_t speaker_of_quote(cast *c, uint32_t token); /* who says the quotation that the token is in; RO_NONE unknown */
uint32_t speaker_labelled(const cast *c, uint32_t sentence); /* "Ada Mboya: …" at its start; RO_NONE where nobody is */

/* home.c */
uint16_t home_by_house_style(const cast *c); /* of a press office that never names its own chief; 0 no such */
uint16_t home_written_in(const cast *c);
uint16_t home_of_report(const cast *c, bool *sure); /* code of the side that tells, 0 unknown */
uint32_t author_of_report(cast *c);     /* "I" and "we" outside quotations; RO_NONE unknown. Once the home is known */
uint32_t group_of_report(cast *c);      /* the several whom it opens with as its subject, or RO_NONE */

/* resolve*.c (resolve.h) */
void cast_resolve(cast *c); /* open spots to entities */

#endif
