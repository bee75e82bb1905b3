/** How letters begin. */
export const greeting = 'Dear {{ recipient.name }}';

/** Whom to ask, and who signs. */
export const closing = `## If you have a question

Your SEND co-ordinator is {{ coordinator.name }}.{% if authority.phone %} You can ring {{ authority.phone }}.{% endif %}{% if authority.email %} You can write to {{ authority.email }}.{% endif %} Please give the reference {{ case.reference }}.

Yours sincerely

**{{ coordinator.name }}** \\
SEND co-ordinator, {{ authority.name }}`;

/** S32: information, advice and support, free and apart from the council. */
export const support = `## Free advice and support

You can get free, confidential and impartial information, advice and support from {{ services.advice }}. The service is there for parents, children and young people, and is independent of our decisions.`;

/** Reg 32 and sections 51 to 57: what every decision that can be appealed has to say. */
export const rightsText = (what: string, alone = '') => `## Your right to appeal

You can appeal to the {{ services.tribunal }} against ${what}. The tribunal must receive your appeal by **{{ appeal.by }}**, or within one month of the date on your mediation certificate, whichever is later.

Before you appeal you must contact the mediation adviser and get a certificate from them. ${alone}You do not have to take part in mediation to get the certificate.

## Mediation

Mediation is a meeting with somebody independent who helps you and us to agree. It is free for you, and it does not take away your right to appeal.

1. Contact the mediation adviser by **{{ mediation.by }}**: {{ services.mediation }}.
2. Tell them whether you want mediation, and what it should be about.
3. If you do not want mediation, they send you a certificate within 3 working days.
4. If you want mediation, tell us. We must arrange it within 30 days. Afterwards you get a certificate too.

## Other ways to settle a disagreement

You can also use disagreement resolution, at any time, about how we or a school carry out our duties. It is free and voluntary, and it does not change your right to appeal. The service is {{ services.disagreement }}.

${support}`;
