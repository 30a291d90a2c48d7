/// What a machine does when it has started, in this order: the parts of a command line.
public enum BootAction: Sendable {
  case pathBefore(String)
  case pathAfter(String)
  /// A program with main/1, as `escript` runs it.
  case runFile(String, arguments: [String])
  /// `-eval`
  case evaluate(String)
  /// Like a script: an exception ends the machine with a message.
  case evaluateScript(String, printsValue: Bool)
  /// `-s`: arguments are atoms.
  case start(module: String, function: String, arguments: [String]?)
  /// `-run`: arguments are strings.
  case run(module: String, function: String, arguments: [String]?)
  case shell
  case noShell
  /// Applications have parameters on the command line or in configuration files.
  case configure
  /// All words of the command line, for init:get_arguments/0.
  case arguments([String])

  func term(in p: Process) -> Term {
    func action(_ name: String, _ parts: [Term]) -> Term { p.tuple([Term(atom: name)] + parts) }
    func call(_ name: String, _ module: String, _ function: String, _ arguments: Term?) -> Term {
      action(name, [Term(atom: module), Term(atom: function), arguments ?? Atom.none])
    }
    func strings(_ list: [String]) -> Term { p.list(list.map { p.characters($0) }) }
    switch self {
    case .pathBefore(let path): return action("pa", [p.characters(path)])
    case .pathAfter(let path): return action("pz", [p.characters(path)])
    case .runFile(let path, let arguments):
      return action("run_file", [p.characters(path), strings(arguments)])
    case .evaluate(let text): return action("eval", [p.characters(text)])
    case .evaluateScript(let text, let printsValue):
      return action(printsValue ? "print_eval" : "script_eval", [p.characters(text)])
    case .start(let module, let function, let arguments):
      let atoms = arguments.map { p.list($0.map { Term(atom: $0) }) }
      return call("s", module, function, atoms)
    case .run(let module, let function, let arguments):
      return call("run", module, function, arguments.map(strings))
    case .shell: return Atom.shell
    case .noShell: return Term(atom: "noshell")
    case .configure: return Term(atom: "configure")
    case .arguments(let words): return action("arguments", [strings(words)])
    }
  }
}
