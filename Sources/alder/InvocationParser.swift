import Glibc

/// Reads a command line by `CommandOption.all` and the commands.
///
/// Options come first; the first other word is a command or a file. What follows a file belongs to
/// the program, whatever it looks like.
struct InvocationParser {
  private var words: [String]
  private var position = 0
  private var invocation: Invocation
  /// What the file says at its top has been obeyed.
  private var knowsHeader = false
  private var filesRead = 0

  static let commands = ["run", "eval", "check", "test"]

  /// `words` are those behind the program's name.
  static func parse(_ words: [String]) throws(UsageError) -> Invocation {
    var parser = InvocationParser(words)
    try parser.parse()
    return parser.invocation
  }

  private init(_ words: [String], over invocation: Invocation = Invocation()) {
    self.words = words
    self.invocation = invocation
  }

  private mutating func parse() throws(UsageError) {
    while let word = next() {
      if word == "--" { continue }
      if Self.isOption(word) {
        try option(word)
      } else {
        try command(word)
        switch invocation.task {
        case .run(let file, _):
          if !knowsHeader { try obeyHeader(of: file) }
          return
        case .startApplication: return
        default: break
        }
      }
      if invocation.task == .help || invocation.task == .version { return }
    }
    if invocation.printsValue, invocation.task == .start {
      throw UsageError(message: "--print goes with eval: alder eval --print 'Exprs.'")
    }
    if invocation.isVerbose || invocation.reportDirectory != nil, !isTest {
      throw UsageError(message: "--verbose and --report go with test: alder test --verbose")
    }
    if invocation.watches, isTest || isCheck {
      throw UsageError(message: "--watch goes with what keeps running: alder --watch server.erl")
    }
  }

  private var isCheck: Bool {
    if case .check = invocation.task { return true }
    return false
  }

  /// The file's own flags come before those of the command line, which is read again on top of them.
  private mutating func obeyHeader(of file: String) throws(UsageError) {
    let header = ScriptHeader(ofFile: file)
    if header.isCompiled {
      throw UsageError(
        message: "\(file) is an archive or a compiled script; Alder runs scripts from source")
    }
    if header.flags.isEmpty { return }
    var parser = InvocationParser(header.flags)
    do throws(UsageError) {
      try parser.parseFlags()
    } catch {
      throw UsageError(message: "\(file): \(error.message)", suggestion: error.suggestion)
    }
    parser = InvocationParser(words, over: parser.invocation)
    parser.knowsHeader = true
    try parser.parse()
    invocation = parser.invocation
  }

  /// Options that are none of Alder's are flags of the program, as for `erl`.
  private mutating func parseFlags() throws(UsageError) {
    while let word = next() {
      if CommandOption.all.contains(where: { $0.name == word }), !Self.unheeded.contains(word) {
        try option(word)
      } else if Self.isOption(word) {
        invocation.flags.append(word)
        while position < words.count, !Self.isOption(words[position]) {
          invocation.flags.append(words[position])
          position += 1
        }
        // It may be a parameter of an application.
        invocation.configures = true
      }
    }
  }

  /// A script works without them; on the command line they are explained.
  private static let unheeded = ["-name", "-sname", "-detached"]

  private var isTest: Bool {
    if case .test = invocation.task { return true }
    return false
  }

  private mutating func next() -> String? {
    guard position < words.count else { return nil }
    defer { position += 1 }
    return words[position]
  }

  private static func isOption(_ word: String) -> Bool {
    word.count > 1 && (word.hasPrefix("-") || word.hasPrefix("+"))
  }

  private mutating func rest() -> [String] {
    defer { position = words.count }
    return Array(words[position...])
  }

  // MARK: Commands

  private mutating func command(_ word: String) throws(UsageError) {
    switch invocation.task {
    case .evaluate(let text, let arguments):
      invocation.task = .evaluate(text, arguments: arguments + [word])
    case .check(let files): invocation.task = .check(files: files + [word])
    case .test(let paths): invocation.task = .test(paths: paths + [word])
    default: try firstCommand(word)
    }
  }

  private mutating func firstCommand(_ word: String) throws(UsageError) {
    switch word {
    case "run":
      guard let file = try operand() else { throw UsageError(message: "run needs a file") }
      invocation.task = self.file(file, arguments: rest())
    case "eval":
      guard let text = try operand() else {
        throw UsageError(message: "eval needs expressions: alder eval '1 + 1.'")
      }
      invocation.task = .evaluate(text, arguments: [])
    case "check":
      guard let file = try operand() else { throw UsageError(message: "check needs a file") }
      invocation.task = .check(files: [file])
    case "test": invocation.task = .test(paths: [])
    default:
      if access(word, F_OK) != 0, !word.contains("."), !word.contains("/") {
        throw UsageError(
          message: "there is no command and no file '\(word)'",
          suggestion: Suggestion.nearest(to: word, among: Self.commands))
      }
      invocation.task = file(word, arguments: rest())
    }
  }

  /// A directory is one with an application.
  private func file(_ path: String, arguments: [String]) -> Invocation.Task {
    if Self.isDirectory(path) || path.hasSuffix(".app") {
      return .startApplication(path: path, arguments: arguments)
    }
    return .run(file: path, arguments: arguments)
  }

  /// The next word that is not an option; options before it are read.
  private mutating func operand() throws(UsageError) -> String? {
    while let word = next() {
      if !Self.isOption(word) { return word }
      try option(word)
    }
    return nil
  }

  // MARK: Options

  private mutating func option(_ word: String) throws(UsageError) {
    if word == "-args_file" { return try readArgumentsFile() }
    if let option = CommandOption.all.first(where: { $0.name == word }) {
      let values = try values(of: option)
      return try option.apply(&invocation, values)
    }
    if word == "-h" || word == "-help" {
      invocation.task = .help
      return
    }
    if word == "-version" {
      invocation.task = .version
      return
    }
    if let count = MachineFlag.values(of: word) {
      for _ in 0..<count where next() == nil { throw UsageError(message: "\(word) needs a value") }
      return
    }
    // A value that is part of the word.
    for option in CommandOption.all {
      guard case .one = option.values, word.hasPrefix(option.name), option.name.count == 2 else {
        continue
      }
      return try option.apply(&invocation, [String(word.dropFirst(2))])
    }
    try applicationParameter(word)
  }

  /// The words of the file take the place of the option.
  private mutating func readArgumentsFile() throws(UsageError) {
    guard let file = next() else { throw UsageError(message: "-args_file needs FILE") }
    filesRead += 1
    guard filesRead <= 100 else {
      throw UsageError(message: "-args_file \(file): files that name each other have no end")
    }
    words.replaceSubrange(position - 2..<position, with: try ArgumentsFile.words(ofFile: file))
    position -= 2
  }

  /// `-APPLICATION KEY VALUE`, and more pairs. A word that is much like an option is a slip, unless
  /// there is such an application.
  private mutating func applicationParameter(_ word: String) throws(UsageError) {
    let name = String(word.dropFirst())
    let option = Suggestion.nearest(to: word, among: CommandOption.all.map(\.name))
    guard option == nil || isApplication(name), Self.isName(name), startsPair() else {
      let hint = "; -APPLICATION KEY VALUE sets a parameter, -extra is for the program's own words"
      throw UsageError(
        message: "there is no option '\(word)'\(option == nil ? hint : "")", suggestion: option)
    }
    repeat {
      invocation.flags += ["-\(name)", words[position], words[position + 1]]
      position += 2
    } while startsPair() && !isCommandOrFile(words[position])
    invocation.configures = true
  }

  private func startsPair() -> Bool {
    position + 1 < words.count && Self.isName(words[position])
      && !Self.isOption(words[position + 1])
  }

  private func isCommandOrFile(_ word: String) -> Bool {
    access(word, F_OK) == 0 || Suggestion.nearest(to: word, among: Self.commands) != nil
  }

  /// The name of an atom that needs no quotes.
  private static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isASCII, first.isLowercase else { return false }
    return word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
  }

  private func isApplication(_ name: String) -> Bool {
    (invocation.options.pathsBefore + invocation.options.pathsAfter + ["."]).contains {
      access("\($0)/\(name).app", F_OK) == 0 || access("\($0)/../ebin/\(name).app", F_OK) == 0
    }
  }

  private mutating func values(of option: CommandOption) throws(UsageError) -> [String] {
    switch option.values {
    case .none: return []
    case .rest: return rest()
    case .one(let name):
      guard let value = next() else { throw UsageError(message: "\(option.name) needs \(name)") }
      return [value]
    case .two(let first, let second):
      guard let value = next(), let other = next() else {
        throw UsageError(message: "\(option.name) needs \(first) and \(second)")
      }
      return [value, other]
    case .directories:
      guard let first = next() else { throw UsageError(message: "\(option.name) needs DIR") }
      var directories = [first]
      while position < words.count, Self.isDirectory(words[position]) {
        directories.append(words[position])
        position += 1
      }
      return directories
    case .call:
      var call: [String] = []
      while position < words.count, !Self.isOption(words[position]) {
        call.append(words[position])
        position += 1
      }
      if call.isEmpty { throw UsageError(message: "\(option.name) needs a module") }
      return call
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
