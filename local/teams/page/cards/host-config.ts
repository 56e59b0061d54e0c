import { HostConfig } from 'adaptivecards';

/** A text colour and its quieter form, as the names of colours that page.css sets for each theme. */
function colour(name: string, quiet = `${name}-quiet`): { default: string; subtle: string } {
  return { default: `var(--card-${name})`, subtle: `var(--card-${quiet})` };
}

const foregroundColors = {
  default: colour('text'),
  dark: colour('text'),
  light: colour('on-strong', 'on-strong'),
  accent: colour('accent', 'accent'),
  good: colour('good', 'good'),
  warning: colour('warning', 'warning'),
  attention: colour('attention', 'attention'),
};

function surface(name: string): object {
  return { backgroundColor: `var(--card-${name})`, borderColor: 'var(--card-line)', foregroundColors };
}

const settings = {
  supportsInteractivity: true,
  fontFamily: 'var(--fontFamilyBase)',
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 350, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: surface('surface'),
    emphasis: surface('surface-quiet'),
    good: surface('surface-good'),
    warning: surface('surface-warning'),
    attention: surface('surface-attention'),
    accent: surface('surface-accent'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: {
        weight: 'bolder',
        color: 'default',
        size: 'default',
        suffix: ' (required)',
        suffixColor: 'default',
      },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { weight: 'bolder', color: 'attention', size: 'default', spacing: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 12,
  },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: {
      size: 'default',
      weight: 'bolder',
      color: 'default',
      isSubtle: false,
      fontType: 'default',
    },
  },
  textBlock: { headingLevel: 2 },
};

/** How cards look here. Colours are the page's own, so that one set of settings serves all three themes. */
export const hostConfig = new HostConfig(settings);
