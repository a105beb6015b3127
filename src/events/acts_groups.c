/* SPDX-License-Identifier: Apache-2.0 */
/* Rebels who are helped, crowds that protest, troops that come and go: what the table of words cannot say by lemmas alone. */
#include "events/acts.h"

#define LIST(words) ((ro_str){words, sizeof(words) - 1})

bool acts_helps_rebels(const acts *a, uint32_t p)
{
    static const char helping[] = "support,arm,shelter,harbour,harbor,finance,fund,back,train,host,equip,protect,sponsor,assist,aid,supply,help,abet,hide,send";
    static const char rebels[] = "rebel,rebels,rebellion,terrorist,terrorism,militia,militiaman,militant,insurgent,insurgency,guerrilla,separatist,extremist,"
                                 "jihadist,secessionist,mercenary,paramilitary,gunman,warlord";
    uint32_t whom = ro_child(a->tree, p, RO_D_obj);
    if (whom == RO_NONE || !ro_list_holds(LIST(helping), tok(a, p)->lemma))
        return false;
    return ro_list_holds(LIST(rebels), tok(a, whom)->lemma) || (ro_lemma_is(tok(a, whom), "group") && ro_noun_below(a->tree, whom, LIST(rebels)));
}

bool acts_is_by_troops(const acts *a, uint32_t p)
{
    static const char troops[] = "troop,troops,soldier,force,forces,army,peacekeeper,paratrooper,tank,marine,convoy,unit,battalion,brigade,contingent,warship,fleet";
    uint32_t who = ro_subject(a->tree, p);
    return who != RO_NONE && ro_list_holds(LIST(troops), tok(a, who)->lemma);
}

/* Where a crowd is, said by the verb or by the crowd: "protesters in Lima marched". */
static ro_actors state_of_place(const acts *a, uint32_t p, uint32_t crowd, const ro_actors *against)
{
    ro_actors there = ro_no_actors();
    const uint32_t heads[] = {crowd, p};
    for (size_t i = 0; i < 2 && !there.n; i++)
        RO_CHILDREN(a->tree, c, heads[i])
            if (!there.n && (ro_has_case(a->tree, c, "in") || ro_has_case(a->tree, c, "across") || ro_has_case(a->tree, c, "at") || ro_has_case(a->tree, c, "of")))
                there = ro_actors_below(a->tree, heads[i], RO_NONE, against, RO_PLACES);
    return there;
}

ro_actors acts_crowd_of(const acts *a, uint32_t p, const ro_actors *against)
{
    static const char crowds[] = "protester,protestor,demonstrator,demonstration,thousand,thousands,hundred,hundreds,dozen,dozens,crowd,student,people,mourner,"
                                 "worshipper,activist,worker,marcher,mob,resident,citizen,supporter,rally,protest,youth,villager,farmer";
    uint32_t crowd = ro_subject(a->tree, p);
    ro_actors own = ro_phrase_actors(a->tree, crowd);
    if (own.n || crowd == RO_NONE || !ro_list_holds(LIST(crowds), tok(a, crowd)->lemma))
        return own;
    own = ro_actors_below(a->tree, crowd, RO_NONE, against, RO_ANYONE);
    return own.n ? own : state_of_place(a, p, crowd, against);
}
