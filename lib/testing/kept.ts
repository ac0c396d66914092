/**
 * What a table of rights is tried on, by state: it serves until somebody changed it, for making it costs more than all
 * that is asked of it.
 * @param clear what is done after each change
 */
export function kept<State, Things>(
  make: (state: State) => Promise<Things>,
  clear: () => Promise<void> = async () => {},
) {
  const serving = new Map<State, Promise<Things>>();
  return {
    take(state: State): Promise<Things> {
      const taken = serving.get(state) ?? make(state);
      serving.set(state, taken);
      return taken;
    },
    /** The next who takes something in this state gets another. */
    async spend(state: State): Promise<void> {
      serving.delete(state);
      await clear();
    },
  };
}
