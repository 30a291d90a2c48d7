%% The records of the module `file`.

-ifndef(FILE_HRL_).
-define(FILE_HRL_, 1).

%% What read_file_info/1,2 and read_link_info/1,2 tell, and write_file_info/2,3 takes.
-record(file_info,
        {%% Bytes.
         size :: non_neg_integer() | undefined,
         type :: device | directory | other | regular | symlink | undefined,
         %% For this program.
         access :: read | write | read_write | none | undefined,
         %% When it was last read, last written, and, in Unix, when what is said here last changed.
         atime :: file:date_time() | non_neg_integer() | undefined,
         mtime :: file:date_time() | non_neg_integer() | undefined,
         ctime :: file:date_time() | non_neg_integer() | undefined,
         %% The bits of permissions, added up: see read_file_info/2.
         mode :: non_neg_integer() | undefined,
         links :: non_neg_integer() | undefined,
         %% The file system it lies in.
         major_device :: non_neg_integer() | undefined,
         %% What it is, if it is a device.
         minor_device :: non_neg_integer() | undefined,
         inode :: non_neg_integer() | undefined,
         uid :: non_neg_integer() | undefined,
         gid :: non_neg_integer() | undefined}).

%% What a file that is opened with `raw` or `ram` is: `module` does what is asked for.
-record(file_descriptor,
        {module :: module(),
         data :: term()}).

-endif.
