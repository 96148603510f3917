import { Field, Select } from "@fluentui/react-components";
import { Fold } from "./fold";
import type { CheckSettings } from "./pane-state";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

const profiles: readonly CheckSettings["profile"][] = ["book", "2024", "2015"];
const filteredChoices: readonly CheckSettings["onFiltered"][] = ["all", "skip"];

/** By which rules of time it is checked, and whether rows that a filter hides are too. */
export function CheckSettingsFold() {
  return (
    <Fold title={words.settings.title}>
      <CheckSettingsFields />
    </Fold>
  );
}

function CheckSettingsFields() {
  const { work } = usePane();
  const settings = usePaneState((state) => state.settings);
  return (
    <>
      <Field label={words.settings.profile}>
        <Select
          value={settings.profile}
          onChange={(_, { value }) => {
            const profile = profiles.find((name) => name === value);
            if (profile !== undefined) work.choose({ ...settings, profile });
          }}
        >
          {profiles.map((profile) => (
            <option key={profile} value={profile}>
              {words.settings.profiles[profile]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.settings.filtered}>
        <Select
          value={settings.onFiltered}
          onChange={(_, { value }) => {
            const onFiltered = filteredChoices.find((name) => name === value);
            if (onFiltered !== undefined) work.choose({ ...settings, onFiltered });
          }}
        >
          {filteredChoices.map((choice) => (
            <option key={choice} value={choice}>
              {words.settings.filteredChoices[choice]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
