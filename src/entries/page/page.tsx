import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepForOffline } from "./offline.js";
import { startEngine } from "../worker/start.js";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
createRoot(root).render(
  <StrictMode>
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>指南核对</h1>
      </main>
    </FluentProvider>
  </StrictMode>,
);

startEngine();
void keepForOffline();
