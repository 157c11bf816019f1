extension WordList {
  /// The words that come with the program: what practitioners in England write in their records.
  package static let shipped = WordList(
    text: events + meetings + concerns + roles + injuries + outcomes + signs + plain)

  private static let events = """
    event A&E: a&e, ed, emergency department, emergency dept, emergency attendance, casualty, \
    accident and emergency, emergency room, emerg dept, attended hospital, went to hospital, \
    taken to hospital, to hospital, at hospital, trip to hospital, brought to hospital, ward, \
    assessment unit, pau, ambulance, 999, paramedic, paramedics, minor injuries, miu, triage, \
    walk-in centre, urgent care, presented to, admitted, resus, hospital attendance, hospital \
    visit, conveyed to hospital, edis, cas card, paeds ed, children's ed
    event incident at home: domestic incident, domestic abuse, domestic violence, dv, da, dva, \
    altercation, row, argument, argued, arguing, fighting, fight, screaming, dispute, \
    disturbance, assault, assaulted, ppn, vist, merlin, police notification, police message, \
    operation encompass, encompass, dash, smashed, smashing, incident at home, police at the \
    house, domestic, marac, raised voices, items thrown, common assault, shouting and screaming, \
    police called, called to the family, called to the home, called to the address, called to \
    the house, blue lights, police alert, police share, public protection notice, breach of the \
    peace, non-molestation, dvpn, perpetrator, victim
    event missing from home: missing, reported missing, absconded, missing episode, return home \
    interview, rhi, ran away, whereabouts unknown, missing person, misper
    event overdose: overdose, od, took tablets, taken tablets, ingested, ingestion, swallowed \
    tablets, paracetamol
    event self-harm: self-harm, self harm, self-harmed, dsh, ligature
    event exclusion: excluded, exclusion, suspended, suspension, permanently excluded
    event birth: born, birth, delivered, newborn, labour
    event medical examination: child protection medical, cp medical, medical examination, \
    forensic medical, skeletal survey
    event placement: police protection, ppo, section 20, foster placement, foster carer, interim \
    care order, emergency protection order, epo, accommodated
    event collapse: unresponsive, not breathing, cardiac arrest, collapsed, cpr, apnoea, seizure
    event death: died, death, deceased, fatal
    event disclosure: disclosed, disclosure, disclosing, made an allegation
    event discharge planning: discharge planning, discharge meeting
    event appointment: dna, dna'd, did not attend, not brought, was not brought, clinic, not \
    brought for, not brought to, wnb, failed to attend, missed appointment, no show, \
    non-attendance, non attendance, did not bring, did not turn up, did not arrive, fta, \
    outpatient, outpatients, outpatient appointment, opd, clinic letter, follow-up, kept \
    appointment, appt, appointment, was brought to, attended clinic, discharged per policy

    """

  private static let meetings = """
    event strategy discussion: strategy discussion, strategy meeting, strategy call, strategy, \
    s47 discussion, s47 planning, s47 consult, section 47 discussion, section 47 planning, \
    section 47 consultation, s 47 consult, professionals meeting, professionals discussion, \
    multi-agency call, multi-agency meeting, strat, strat disc, strat mtg, strat call, sd, strat \
    discussion, strat meeting, strategy mtg
    event child protection conference: child protection conference, case conference, conference, \
    conf, icpc, rcpc, cp conference, cp conf, child prot conference, review conference, initial \
    conference, child protection plan, cp plan, cpp, registered
    event joint visit: joint visit, joint home visit, jointly visited, visited together, jv, \
    visited jointly, joint unannounced visit, visited with, visit with, together with, joint hv, \
    visit alongside, visited alongside, alongside, accompanied visit, unannounced home visit, \
    dual visit, went out with, called together, called at the house together, self and, joint \
    call, accompanied the, went to the home with, called with, together
    event core group: core group, cg meeting
    event legal planning: legal planning meeting, lpm, legal gateway, plo, public law outline
    event child in need meeting: child in need meeting, cin meeting, tac, taf, team around
    together meeting or visit: strategy discussion, strategy meeting, strategy call, strategy, \
    s47 discussion, section 47 discussion, professionals meeting, multi-agency call, strat, sd, \
    multi-agency meeting, conference, conf, icpc, rcpc, joint visit, joint home visit, jointly, \
    jv, dual visit, together with, core group, discharge planning meeting, legal gateway, legal \
    planning meeting, visited with, visit with, took part, dialled in, went out with, with \
    social care, alongside, together, s47 consult, s 47 consult, accompanied the, self and

    """

  private static let concerns = """
    event anonymous concern: anonymous, anon, anonymous call, anonymous referral, unnamed, \
    anonymous caller, no name left, left no name, no name, did not leave name, unsigned, not \
    willing to leave, helpline, nspcc, crimestoppers, childline, member of the public, mop, \
    public caller, caller, concern reported, concern shared, concerned neighbour, would not give \
    a name, would not give details, refused to give name, source unknown, third party concern, \
    third party report, rumour, tip off, concern for safety, concern for welfare, welfare \
    concern, neighbour reports, neighbour alleges, complaint, wants no trouble, web form, \
    unnamed referrer, alleging, alleges, resident

    """

  private static let roles = """
    role school: school, primary, academy, juniors, infants, college, nursery, class teacher, \
    teacher, head teacher, headteacher, head, ht, dsl, ddsl, teaching assistant, ta, senco, \
    safeguarding lead, pastoral lead, education
    role health visiting: health visitor, hv, h/v, health visiting, 0-19 team, 0-19, scphn
    role school nursing: school nurse, school nursing
    role children's social care: social worker, sw, s/w, csc, children's social care, mash, \
    social care, children's services, childrens services, duty social worker, social services, \
    duty team, allocated worker, front door, local authority, the la, la, edt, cscs, duty sw
    role early help: early help, family support worker, fsw, family hub, family support, \
    children's centre, family worker
    role housing: housing officer, housing, landlord, housing association, tenancy officer, \
    housing provider, neighbourhood officer, ho
    name housing: homes, lettings
    role GP: gp, surgery, practice nurse, the practice, medical centre, health centre, general \
    practitioner, doctors surgery, medical practice, practice, dr
    name GP: group practice
    role police: police, officer, officers, constabulary, police officer, cait, child abuse \
    investigation team, safeguarding unit, uniform, pvp, pvp unit, ppu
    role hospital: hospital, paediatrician, ward staff, named nurse, acute trust, infirmary, \
    consultant, hospital trust, ward sister, paeds, named dr, ward, trust
    name hospital: nhs trust, hospitals
    role ambulance service: ambulance service, ambulance crew
    role midwifery: midwife, midwives, midwifery
    role mental health: camhs, community mental health, mental health team, psychiatrist, cpn, \
    cmht, mental health trust, crisis team
    name mental health: mental health, partnership nhs foundation trust
    role probation: probation, probation officer, offender manager
    name probation: probation service
    role youth justice: youth justice, youth offending, yot, yjs
    role substance use: drug and alcohol service, substance misuse service, recovery worker, \
    drug worker, alcohol worker
    role domestic abuse service: idva, women's aid, refuge
    role Cafcass: cafcass
    role education welfare: education welfare officer, ewo, attendance officer

    """

  private static let injuries = """
    injury bruise: bruise, bruising, bruised, purple mark, haematoma, black eye, contusion, \
    discolouration, ecchymosis, black and blue, red mark, finger marks, petechiae
    injury burn: burn, burnt, burned, scald, scalded, blister, blistered
    injury cut: cut, laceration, lac, wound, gash, split
    injury fracture: fracture, fractured, broken bone, break, broken, fx, buckle, \
    hairline, crack in the bone
    injury bite: bite, bite mark, teeth marks, bitten
    injury graze: graze, scratch, abrasion, scrape
    injury head injury: head injury, bump to the head, subdural, skull fracture, concussion
    injury swelling: swelling, swollen, lump
    body head: head, skull, scalp, back of the head
    body face: face, side of the face, facial
    body face/cheek: cheek
    body face/jaw: jaw, chin
    body face/forehead: forehead, brow, temple
    body face/nose: nose
    body face/mouth: mouth, lip, lips, frenulum, gum
    body eye: eye, orbit, area round the eye, eyelid, eye socket, periorbital
    body ear: ear, pinna, ear lobe, earlobe
    body neck: neck, throat
    body arm: arm
    body arm/forearm: forearm, lower arm
    body arm/upper arm: upper arm, bicep, humerus
    body arm/elbow: elbow
    body arm/wrist: wrist
    body hand: hand, palm, finger, fingers, thumb, knuckle
    body chest: chest, rib, ribs, torso
    body back: back, lower back, spine
    body stomach: abdomen, abdo, stomach, tummy, belly
    body buttocks: buttock, buttocks, bottom
    body shoulder: shoulder, collarbone, clavicle
    body leg: leg
    body leg/thigh: thigh, upper leg, femur
    body leg/shin: shin, lower leg, calf, tibia, front of lower leg
    body leg/knee: knee
    body foot: foot, ankle, toe, heel
    mechanism a fall: fell, fall, falling, fallen, tumble, tumbled, tripped over, tripped on, \
    slipped, dropped, rolled off, toppled, slid off, came off, landed on
    mechanism a door: door, door swung
    mechanism rough play or a blow: rough play, hit out, fighting with, hit by, play fight, play \
    fighting, rough and tumble, horseplay, play-fighting, kicked, punched, slapped, pushed, \
    smacked, thrown, hit him, hit her, grabbed, scrap, wrestling, lashed out
    mechanism something hot: hot drink, tea, kettle, mug, coffee, iron, hob, hot water, bath \
    water, radiator, straighteners, spilled, spilt, cup of tea, oven
    mechanism an animal: dog bite, dog, cat scratch
    mechanism walking into something: walked into, bumped into, ran into, banged on, bumped, banged

    """

  private static let outcomes = """
    outcome enquiry/joint section 47 enquiry: section 47 enquiry, s47 enquiry, section 47, s47, \
    s 47, threshold for section 47 met, s47 joint investigation, joint investigation, joint \
    enquiry, joint enquiries, joint s47, joint section 47, run jointly, s47 threshold met, \
    threshold reached, threshold crossed, harm threshold crossed
    outcome enquiry/single agency: single agency, single-agency assessment, csc alone, social \
    care alone, social care only, single agency assessment, no police role, not joint, no role \
    for police, police stand down, la to take forward as single agency
    outcome enquiry/no enquiry: threshold not met, no section 47, no s47, no further enquiry, \
    not met threshold, did not meet threshold, threshold for section 47 not met, no enquiry, did \
    not meet s47, s47 not warranted, nfa under s47, threshold not reached, not reach s47, no s \
    47, section 47 not, below threshold, below the threshold
    fact arrest: arrest, arrested, detained, in custody, taken into custody, custody, nicked, \
    locked up
    fact consent: consented, consent given, gave consent
    fact charged: charged
    fact weapon: knife, weapon, blade
    fact drunk: drunk, intoxicated, under the influence, smelt of alcohol

    """

  private static let signs = """
    seen seen: seen, saw, see, spoken to, spoke to, spoken with, spoke with, sight of, checked, \
    observed, present, sighted, met with, eyes on, spent time with, chatted with, had chat
    unseen unseen: unseen, not seen, not sighted, no sight of, unable to see, not checked, did \
    not see, nobody saw, not spoken to, unsighted, asleep upstairs and not seen, did not get to \
    see, not get to see, not present, couldn't see, no access to
    came to an appointment: attended, was brought, was seen in, kept the appointment, taken to, \
    taken along to, went to appointment, brought to, seen at, brought, arrived, arrived for, \
    kept appointment, came for, came to appointment
    missed appointment: dna, dna'd, did not attend, not brought, was not brought, fta, wnb, not \
    brought for, not brought to, failed to attend, missed appointment, no show, non-attendance, \
    non attendance, did not bring, did not turn up, did not arrive, did not keep, not presented, \
    not taken to, not taken, was not taken to, no-show
    second-hand heard from others: letter received, letter, letter in, discharge summary, \
    notification, notified, liaison, told us, told by, told, contact from, referral from, \
    referred by, rang, report from, informed, informed by, third party report, copy letter, \
    correspondence, paperwork, scanned, received, rec'd, copied from, pasted, dated, message, as \
    reported to us, shared with team, alert, screened, triage, write that, reported by, passed \
    on, report that, heard from, advised by, e-mail from, email from, email, via, letter from, \
    relayed, sent to us, their wording, forwarded, wording, info from, share that, inbox, \
    third-hand, from the email, tallies with, notification of, encompass, ppn
    told told or there: informed, told, invited, present, shared, copied, cc, rang, emailed, \
    e-mailed, spoke, spoken, aware, joined, attended, on the line, on call, message left, \
    notified, contacted, also, referred, referral, discussed, checks, asked, circulated, in the \
    picture, same info, met, phoned, telephoned, texted, took part, dialled in, via, round the \
    table, consulted, updated, summary to, sent to, reported to, passed to, with, requested \
    from, liaison, liaised, handed to, handed over, t/c, tc, voicemail, know, round table, \
    passed on, d/w, made aware, receive, contributed, copy to, both, together, alongside, by, \
    advised, share
    not-yet not told yet: to be told, not to tell, not tell, consider, should, would, could, if, \
    plan to, to be, not invited, apologies, no help, will, may, might, intend, needs, not aware, \
    unaware, no reply from, declined, chase, not told, without, against telling, no contact made \
    with, think about, only if, not want, fed up with, not yet, has not been told, unhappy with
    closing end of involvement: case closed, closed, closure, discharged from caseload, \
    discharged from service, final session, left our roll, transferred out, ended, no further \
    role, no further involvement, moved out of area, involvement ended, file closed, off roll, \
    deregistered, transferred to, closing visit, closing summary, case transferred, left the \
    practice, deducted, tenancy ended, stepped down and closed

    """

  private static let plain = """
    place home: home, house, flat, address, property, doorstep, tenancy
    place school: school, classroom, playground, nursery, school gate
    place hospital: hospital, ward, emergency department, a&e, ed, maternity unit
    place surgery: surgery, clinic, health centre, medical centre
    place office: office, police station, civic centre, town hall, family centre, family hub
    place street: street, park, shop, bus stop, town centre
    place video: teams, zoom, video link, by video, telephone
    word shouting: shouting, yelling, screaming, swearing, foul language, screaming abuse, \
    effing and blinding, verbal abuse
    word cannabis: cannabis, weed
    word drug use: drug users, drug use, drugs, drug dealing, dealing, comings and goings
    word alone: alone, unattended, unsupervised, by themselves, on their own, no adult, home \
    alone, no adult home
    word crying: crying, cry, distressed, sobbing, wailing, in tears
    word hungry: hungry, begging for food, asking for food, underfed, scavenging, something to \
    eat, no food, starving
    word sofa: sofa, settee, couch, furniture
    word neglect: neglect, neglectful, neglected, basic care
    word emotional abuse: emotional abuse, emotional harm, ea
    word physical abuse: physical abuse, physical harm, pa
    word sexual abuse: sexual abuse, sexual harm, csa
    word sibling: sibling, brother, sister
    word at night: night, nights, late evening, overnight, after dark, evenings
    word neighbour: neighbour, next door, neighbours, resident
    word property: address, home, house, flat, property
    word paediatric: paediatric, child health
    word pyjamas: pyjamas, nightclothes, night clothes, nightwear, pjs
    word rain: rain, wet weather, soaking
    word visited: visit, visited, home visit, went to the home
    word weapon: knife, weapon, blade
    word teeth: dental, teeth, dentist
    word money: money, benefits, debt, arrears
    word attendance at school: attendance, absent, absence
    word speech: speech, language delay
    word mood: low mood, depressed, depression, anxious
    word weekend: weekend, w/e, saturday/sunday
    word bail: bail, bail conditions, no-contact

    """
}
