/** What the CDK command line runs: docs/deploy.md. */
import { App } from 'aws-cdk-lib';
import { build, frameworkSettings } from './guanai.ts';
import { readParameters } from './parameters.ts';

const app = new App({ context: frameworkSettings, analyticsReporting: false });
build(app, readParameters(app.node));
app.synth();
