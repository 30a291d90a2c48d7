/// All functions that are implemented in Swift: one entry for each Erlang module, a folder here for
/// each.
enum NativeTable {
  static let modules: [NativeModule] = [
    NativeModule(
      "erlang",
      arithmeticOperators, numberFunctions, comparisonOperators, typeTests, tupleFunctions,
      listFunctions, mapFunctions, hashFunctions, externalTerms, numberConversion, atomConversion,
      binaryFunctions, identityConversion, funInformation,
      processSpawning, spawnRequests, processLinks, processFlags, processControl,
      processSuspension, processInformation,
      processDictionary, registry, timerControl, timeAndDate, systemInformation, statistics,
      halting, nodeFunctions, checksums, packets, display, portFunctions, portInformation,
      notSupported, traceFlags, tracePatterns,
      raisingNatives, codeInformation, moduleFunctions, oldCodeCheck,
      matchTest),
    NativeModule("atomics", atomics),
    NativeModule("counters", counters),
    NativeModule("persistent_term", persistentTerms),
    NativeModule(
      "ets", tables, tableInformation, tableObjects, tableUpdates, tableIteration,
      tableSelection, tableMatching),
    NativeModule("binary", binaryAccess, binaryNumbers, binarySearching),
    NativeModule("alder_code", codeNatives, formLoading, shellNatives, termReading),
    NativeModule("alder_syntax", syntaxNatives, formNatives),
    NativeModule("io_lib", ioLib),
    NativeModule("io_lib_pretty", prettyPrinting),
    NativeModule("unicode", unicode),
    NativeModule("alder_unicode", clusters, listSearch, caseMapping),
    NativeModule("base64", base64),
    NativeModule("zlib", zlib),
    NativeModule("json", json),
    NativeModule("alder_crypto", digests, ciphers, keys, rsa),
    NativeModule("alder_re", regularExpressions),
    NativeModule("os", os),
    NativeModule("alder_io", alderIO),
    NativeModule("alder_tty", alderTTY),
    NativeModule("alder_port", alderPort),
    NativeModule("alder_observe", observation),
    NativeModule("alder_file", alderFile, fileControl, fileReading, fileWriting),
    NativeModule("alder_inet", streamSockets, datagramSockets, socketControl, hostNames),
    NativeModule("alder_socket", rawSockets, rawSocketData),
    NativeModule("lists", listBuilding, listSearching, listSorting),
    NativeModule("maps", mapReading, mapChanging, mapIterators),
    NativeModule("erts_internal", comprehensionIterators),
    NativeModule("prim_eval", receiving),
    NativeModule("math", mathematics),
    NativeModule("erts_debug", termSizes),
  ]

  /// Whether there is such a function; for who has no machine to ask.
  @Sendable static func has(_ module: String, _ name: String, _ arity: Int) -> Bool {
    modules.contains { listed in
      listed.name == module && listed.natives.contains { $0.name == name && $0.arity == arity }
    }
  }
}
