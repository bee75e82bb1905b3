import type { BuiltInMail } from './mail.ts';

/** E-mails about an account (A1, G3). */
export const accountMails = {
  invited: {
    name: 'Invitation',
    about: 'To whoever is invited to set up an account.',
    leadsTo: 'invitation',
    fields: ['link_ends'],
    text: `# Set up your account for the Education, Health and Care hub of {{ authority.name }}

{{ authority.name }} has invited you to its Education, Health and Care hub. There, families, education settings and professionals work together on assessments, plans and reviews.

What you need to do: choose a password and set up a second way to prove who you are. Please do this {% if link_ends %}by {{ link_ends }}{% else %}soon{% endif %}. It takes about five minutes, and you need your phone.

[Set up your account]({{ link }})

The link works once. If it has expired, the page it leads to can send you a new one.

If you did not expect this invitation, you can ignore it. No account is made until you use the link.
`,
  },
  'password reset': {
    name: 'New password',
    about: 'To whoever asks for a new password.',
    leadsTo: 'new password',
    fields: ['link_ends'],
    text: `# Choose a new password for the Education, Health and Care hub

Somebody, probably you, asked for a new password for the Education, Health and Care hub of {{ authority.name }}.

What you need to do: use this link to choose a new password. It works once, {% if link_ends %}until {{ link_ends }}{% else %}and for a short time{% endif %}.

[Choose a new password]({{ link }})

You still need your second step to sign in afterwards.

If you did not ask for this, you can ignore this e-mail. Your password stays as it is.
`,
  },
} satisfies Record<string, BuiltInMail>;
