import { defineConfig } from "vite";

// One script and one style sheet, both ASCII: the page holds them inline, and Python hashes them.
export default defineConfig({
  define: { "process.env.NODE_ENV": '"production"' },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../src/consilience/dossier/assets",
    emptyOutDir: true,
    target: "es2022",
    cssTarget: "chrome111",
    lib: {
      entry: "src/main.tsx",
      formats: ["iife"],
      name: "dossier",
      fileName: () => "dossier.js",
      cssFileName: "dossier",
    },
  },
  // A busy machine is no fault of the code.
  test: { include: ["tests/**/*.test.ts"], testTimeout: 120_000 },
});
