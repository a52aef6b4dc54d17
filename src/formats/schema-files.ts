// Which published schemas leave from the app, without the program that writes them?
import roadmapSchema from '../../schemas/stepwise-roadmap-2.json?raw';
import scenarioSchema from '../../schemas/stepwise-scenario-2.json?raw';

/** The very file of the folder `schemas/`: what a scenario may look like. */
export function writeScenarioSchema(): string {
  return scenarioSchema;
}

/** The very file of the folder `schemas/`: what a roadmap may look like. */
export function writeRoadmapSchema(): string {
  return roadmapSchema;
}
