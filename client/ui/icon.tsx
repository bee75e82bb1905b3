import type { ReactNode } from 'react';

/** Every mark of the hub, drawn on 24 × 24 with the current colour. */
const drawings = {
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4" />,
  bold: <path d="M7.5 5h5a3.4 3.4 0 0 1 0 7h-5zM7.5 12h6a3.5 3.5 0 0 1 0 7h-6z" />,
  bullets: <path d="M9.5 6H20M9.5 12H20M9.5 18H20M4.5 6h.1M4.5 12h.1M4.5 18h.1" />,
  calendar: (
    <path d="M5 5h14a1.5 1.5 0 0 1 1.5 1.500V19a1.5 1.5 0 0 1-1.5 1.500H5A1.5 1.5 0 0 1 3.5 19V6.500A1.5 1.5 0 0 1 5 5zM3.5 10h17M8 2.800v4M16 2.800v4" />
  ),
  clock: <path d="M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5.2l3.4 2" />,
  cloud: <path d="M7 18.5h10a4.2 4.2 0 0 0 .6-8.3A6 6 0 0 0 6 9.6a4.5 4.5 0 0 0 1 8.900zM9 13.2l2.2 2.2L15 11.4" />,
  copy: <path d="M8.5 8.500h11v12h-11zM5 15.500H4v-12h11v1" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  done: <path d="M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12.3l2.8 2.8L16 9.6" />,
  down: <path d="M5.5 9l6.5 6.5L18.5 9" />,
  download: <path d="M4 15v5h16v-5M12 3.500V14M7.5 10l4.5 4.5 4.5-4.5" />,
  exempt: <path d="M12 2.5L21.5 12 12 21.5 2.5 12zM9 12h6" />,
  file: <path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5" />,
  heading: <path d="M6 5v14M18 5v14M6 12h12" />,
  info: <path d="M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.5M12 7.5v.2" />,
  italic: <path d="M10 5h7M7 19h7M14 5l-4 14" />,
  key: <path d="M12.5 15.500a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM11.3 12.300L20 3.500M16.5 7l3 3" />,
  late: <path d="M12 3.5L22 20.5H2zM12 10v4.5M12 17.2v.3" />,
  left: <path d="M15 5.5L8.5 12l6.5 6.5" />,
  lock: (
    <path d="M6.5 11h11A1.5 1.5 0 0 1 19 12.500V19a1.5 1.5 0 0 1-1.5 1.500h-11A1.5 1.5 0 0 1 5 19v-6.500A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3" />
  ),
  mail: <path d="M3.5 5.500h17v13h-17zM4 6.500l8 6 8-6" />,
  message: <path d="M4 5h16v11H11l-4.5 4v-4H4z" />,
  needs: <path d="M4 5h16v11H12l-4.5 4v-4H4zM12 8v3.2M12 13.400v.2" />,
  next: <circle cx="12" cy="12" r="8.5" strokeDasharray="3.2 3.5" />,
  now: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="3.5" fill="currentColor" />
    </>
  ),
  offline: <path d="M7.5 18.5H17a4 4 0 0 0 2.6-7M16 8.2A6 6 0 0 0 9 6M6 9.5a4.6 4.6 0 0 0-.5 8.8M4 3.5l16 17" />,
  pencil: <path d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5" />,
  people: (
    <path d="M9 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.7-4 3-5.5 6.5-5.500s5.8 1.5 6.5 5.500M15.5 5a3.3 3.3 0 0 1 0 6.200M18 14.800c2 .7 3.1 2.4 3.5 5.2" />
  ),
  phone: <path d="M5 3.5h4l1.5 5L8 10a12 12 0 0 0 6 6l1.5-2.5 5 1.500v4C11.5 21 3 12.5 5 3.500z" />,
  photo: (
    <>
      <path d="M3.5 7.500H8L9.5 5h5L16 7.500h4.500V19h-17z" />
      <circle cx="12" cy="13" r="3.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 8.500v-5h10v5M7 16.500H4v-8h16v8h-3M7 13.500h10v7H7z" />,
  right: <path d="M9 5.5l6.5 6.500L9 18.5" />,
  sealed: (
    <>
      <path d="M3 5.500h18V19H3zM3.5 7l5.5 4M20.5 7L15 11" />
      <circle cx="12" cy="12.8" r="3" />
    </>
  ),
  search: <path d="M17 10.500a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.500L20.5 20.5" />,
  sort: <path d="M8 4v16M4.5 16.500L8 20l3.5-3.500M16 20V4M12.5 7.500L16 4l3.5 3.5" />,
  table: <path d="M3.5 5h17v14h-17zM3.5 10h17M3.5 14.500h17M10 5v14" />,
  tick: <path d="M5 12.500l4.5 4.500L19 7.5" />,
  undo: <path d="M4 9.500h10.500a5 5 0 0 1 0 10H9M8 5L3.5 9.5 8 14" />,
  up: <path d="M12 20V5M6 10.500L12 4.500l6 6" />,
  user: <path d="M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 20.500c1-4.5 4-6 7.5-6s6.5 1.5 7.5 6" />,
  wait: <path d="M4 14v5h16v-5M12 15V4M7.5 8L12 3.5 16.5 8" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A mark beside words; it never stands alone, so screen readers skip it. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
