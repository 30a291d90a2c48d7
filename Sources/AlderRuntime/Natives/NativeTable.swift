/// All functions that are implemented in Swift: one entry for each Erlang module, a folder here for
/// each.
enum NativeTable {
  static let modules: [NativeModule] = [
    NativeModule(
      "erlang",
      processSpawning, processLinks, processFlags, processControl, processInformation,
      processDictionary, registry, timerControl, timeAndDate, systemInformation)
  ]
}
