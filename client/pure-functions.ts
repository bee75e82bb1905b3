import type { Plugin } from 'vite';

/**
 * The Word library is delivered with functions that stand as `var x = function() { … return x }()`. A builder has to take
 * such a call for something that happens, and keeps what nobody uses: the filling-in of templates, a fifth of the library.
 * The mark says what is true of them: they only make a function.
 */
export function pureFunctions(): Plugin {
  return {
    name: 'pure-functions',
    apply: 'build',
    transform: {
      filter: { id: /\/docx\/dist\/index\.mjs$/ },
      handler: (code) => ({
        code: code.replace(/^var (\w+) = function\(\) \{(?=\s+var _ref)/gm, 'var $1 = /* @__PURE__ */ function() {'),
        map: null,
      }),
    },
  };
}
