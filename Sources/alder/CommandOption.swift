import Alder
import Glibc

/// An option of the command line. `all` is the one table: the parser, the help and the suggestions
/// are made from it.
struct CommandOption: Sendable {
  /// What follows the option's name.
  enum Values: Equatable, Sendable {
    case none
    /// One word, or what is left of the option's own: `-I DIR` and `-IDIR`.
    case one(String)
    case two(String, String)
    /// One, and all that follow as long as they are directories.
    case directories
    /// `MODULE [FUNCTION [ARGUMENT...]]`, up to the next option.
    case call
    /// All the rest.
    case rest
  }

  let name: String
  let values: Values
  let help: String
  let apply: @Sendable (inout Invocation, [String]) throws(UsageError) -> Void

  init(
    _ name: String, _ values: Values, _ help: String,
    _ apply: @escaping @Sendable (inout Invocation, [String]) throws(UsageError) -> Void
  ) {
    self.name = name
    self.values = values
    self.help = help
    self.apply = apply
  }

  static let all: [CommandOption] = [
    CommandOption("-pa", .directories, "search DIR for modules first") { invocation, words in
      // The last one given comes first, as for erl.
      invocation.options.pathsBefore.insert(contentsOf: words.reversed(), at: 0)
      invocation.actions.insert(contentsOf: words.reversed().map { .pathBefore($0) }, at: 0)
      invocation.flags += ["-pa"] + words
    },
    CommandOption("-pz", .directories, "search DIR for modules last") { invocation, words in
      invocation.options.pathsAfter += words
      invocation.actions += words.map { .pathAfter($0) }
      invocation.flags += ["-pz"] + words
    },
    CommandOption("-I", .one("DIR"), "search DIR for included files") { invocation, words in
      invocation.options.includeDirectories += words
    },
    CommandOption("-D", .one("NAME[=VALUE]"), "define a macro in all modules") {
      invocation, words throws(UsageError) in
      let parts = words[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first, !name.isEmpty else {
        throw UsageError(message: "-D needs NAME or NAME=VALUE, not '\(words[0])'")
      }
      invocation.options.defines.append((String(name), parts.count > 1 ? String(parts[1]) : nil))
    },
    CommandOption("--export-all", .none, "export every function of every module") {
      invocation, _ in
      invocation.options.exportsAll = true
    },
    CommandOption("--print", .none, "print the value of what eval evaluates") { invocation, _ in
      invocation.printsValue = true
    },
    CommandOption("--verbose", .none, "have test show all tests, as EUnit does") {
      invocation, _ in
      invocation.isVerbose = true
    },
    CommandOption("--report", .one("DIR"), "have test write a report in XML for each module") {
      invocation, words in
      invocation.reportDirectory = words[0]
    },
    CommandOption("--watch", .none, "load files that change, while the program runs") {
      invocation, _ in
      invocation.watches = true
    },
    CommandOption("+S", .one("N"), "use N scheduler threads (default: one for each processor)") {
      invocation, words throws(UsageError) in
      // erl's `N:Online`: all of ours are online.
      guard let first = words[0].split(separator: ":").first, let count = Int(first),
        1...1024 ~= count
      else { throw UsageError(message: "+S needs a number from 1 to 1024, not '\(words[0])'") }
      invocation.options.schedulers = count
    },
    CommandOption("+P", .one("N"), "allow N processes at a time (default: 1048576)") {
      invocation, words throws(UsageError) in
      guard let count = Int(words[0]), 1024...134_217_727 ~= count else {
        throw UsageError(message: "+P needs a number from 1024 to 134217727, not '\(words[0])'")
      }
      invocation.options.processLimit = count
    },
    CommandOption("+MMscs", .one("MB"), "use at most MB megabytes (default: 80 % of what there is)")
    {
      invocation, words throws(UsageError) in
      guard let megabytes = Int(words[0]), 32...(1 << 24) ~= megabytes else {
        throw UsageError(message: "+MMscs needs megabytes, at least 32, not '\(words[0])'")
      }
      invocation.options.memoryLimit = megabytes << 20
    },
    CommandOption("+pc", .one("RANGE"), "what ~tp shows as text: latin1 or unicode") {
      invocation, words throws(UsageError) in
      guard ["latin1", "unicode"].contains(words[0]) else {
        throw UsageError(message: "+pc needs latin1 or unicode, not '\(words[0])'")
      }
      invocation.options.printsUnicode = words[0] == "unicode"
    },
    CommandOption(
      "--deadlock", .one("WHAT"),
      "when all processes of a script wait for ever: report (default), exit with 1, or ignore"
    ) { invocation, words throws(UsageError) in
      guard let deadlock = MachineOptions.Deadlock(rawValue: words[0]) else {
        throw UsageError(message: "--deadlock needs report, exit or ignore, not '\(words[0])'")
      }
      invocation.options.deadlock = deadlock
    },
    CommandOption("-noshell", .none, "do not start the shell") { invocation, _ in
      invocation.hasShell = false
      invocation.flags.append("-noshell")
    },
    CommandOption("-noinput", .none, "the same") { invocation, _ in
      invocation.hasShell = false
      invocation.flags += ["-noshell", "-noinput"]
    },
    CommandOption("-make", .none, "compile the modules that Emakefile names, to find errors") {
      invocation, _ in
      invocation.hasShell = false
      invocation.flags.append("-noshell")
      invocation.actions.append(
        .evaluate("halt(case make:all() of up_to_date -> 0; error -> 1 end)."))
    },
    CommandOption("-config", .one("NAME"), "configure applications as NAME.config says") {
      invocation, words in
      invocation.configures = true
      invocation.flags += ["-config"] + words
    },
    CommandOption("-env", .two("NAME", "VALUE"), "set a variable of the environment") {
      _, words throws(UsageError) in
      guard setenv(words[0], words[1], 1) == 0 else {
        throw UsageError(message: "-env: '\(words[0])' cannot be the name of a variable")
      }
    },
    // Read by the parser, as its words take its place.
    CommandOption("-args_file", .one("FILE"), "read more words of the command line from FILE") {
      _, _ in
    },
    CommandOption("-boot", .one("NAME"), "not supported, except start_clean: there are no releases")
    {
      _, words throws(UsageError) in
      guard ["start_clean", "no_dot_erlang"].contains(words[0]) else {
        throw UsageError(
          message: "-boot \(words[0]): Alder runs from source and has no boot files; "
            + "'alder DIR' starts the application in a directory, -s calls a function")
      }
    },
    CommandOption("-oldshell", .none, "the shell without keys of its own: lines as they come") {
      invocation, _ in
      invocation.editsLines = false
    },
    CommandOption("-remsh", .one("NODE"), "not supported: there are no other nodes") {
      _, words throws(UsageError) in
      throw UsageError(message: "-remsh \(words[0]): Alder is not distributed, there are no nodes")
    },
    CommandOption("-name", .one("NAME"), "not supported: there are no other nodes") {
      _, words throws(UsageError) in
      throw UsageError(message: "-name \(words[0]): Alder is not distributed, there are no nodes")
    },
    CommandOption("-sname", .one("NAME"), "the same") { _, words throws(UsageError) in
      throw UsageError(message: "-sname \(words[0]): Alder is not distributed, there are no nodes")
    },
    CommandOption("-detached", .none, "not supported: start Alder in the background instead") {
      _, _ throws(UsageError) in
      throw UsageError(
        message: "-detached: Alder stays where it is started; use a service manager, or nohup and &"
      )
    },
    CommandOption("-eval", .one("EXPRS"), "evaluate expressions, as erl does") {
      invocation, words in
      invocation.actions.append(.evaluate(words[0]))
    },
    CommandOption("-s", .call, "call a function; arguments are a list of atoms") {
      invocation, words in
      invocation.actions.append(
        .start(module: words[0], function: words.function, arguments: words.callArguments))
    },
    CommandOption("-run", .call, "call a function; arguments are a list of strings") {
      invocation, words in
      invocation.actions.append(
        .run(module: words[0], function: words.function, arguments: words.callArguments))
    },
    CommandOption("-extra", .rest, "all the rest is for the program") { invocation, words in
      invocation.extraArguments = words
    },
    CommandOption("--version", .none, "say which version this is") { invocation, _ in
      invocation.task = .version
    },
    CommandOption("--help", .none, "show this") { invocation, _ in invocation.task = .help },
  ]
}

extension [String] {
  fileprivate var function: String { count > 1 ? self[1] : "start" }
  fileprivate var callArguments: [String]? { count > 2 ? Array(self[2...]) : nil }
}
