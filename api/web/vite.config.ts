/** Two builds into the same folder under fixed names: the pages (ES modules), and the widget (one classic script). */
import { resolve } from "node:path";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { frame } from "./pages/frame.ts";

const here = import.meta.dirname;
const out = process.env["KLARPLAN_WEB_OUT"] ?? resolve(here, "../static");
const PAGES = ["spoerg", "skriv", "overblik", "statusnotat", "kilde", "admin", "log-ind"];

/** Put head, header and skip link round each page, so that they are there before any script runs. */
const framed: Plugin = {
  name: "klarplan-frame",
  transformIndexHtml: { order: "pre", handler: (html, { filename }) => frame(html, filename) },
};

const pages: UserConfig = {
  root: resolve(here, "pages"),
  base: "/static/",
  plugins: [framed],
  build: {
    outDir: out,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: Object.fromEntries(PAGES.map((name) => [name, resolve(here, `pages/${name}.html`)])),
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "shared-[name].js",
        // One style sheet for all pages, under a name that no shared chunk lends it
        assetFileNames: ({ names: [name = ""] }) => (name.endsWith(".css") ? "pages.css" : "[name][extname]"),
      },
    },
  },
};

const widget: UserConfig = {
  build: {
    outDir: out,
    emptyOutDir: false,
    lib: {
      entry: resolve(here, "src/widget.ts"),
      name: "KlarplanChat",
      formats: ["iife"],
      fileName: () => "klarplan-chat.js",
    },
  },
};

export default defineConfig(({ mode }) => {
  const chosen = mode === "widget" ? widget : pages;
  // From these on browsers know `light-dark()`; the stand-in for older ones cannot follow a host page's colour scheme
  const cssTarget = ["chrome123", "firefox120", "safari17.5"];
  return { ...chosen, build: { ...chosen.build, target: "es2022", cssTarget, reportCompressedSize: false } };
});
