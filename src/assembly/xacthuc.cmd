@echo off
rem Starts xacthuc with the Java that JAVA_HOME or PATH leads to (17 or newer).
setlocal
set "XACTHUC_LIB=%~dp0..\lib"
set "XACTHUC_JAVA=java"
if defined JAVA_HOME set "XACTHUC_JAVA=%JAVA_HOME%\bin\java"
"%XACTHUC_JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo xacthuc: Java is missing; install Java 17 or newer, or set JAVA_HOME to one 1>&2
  exit /b 70
)
set "XACTHUC_CLASSES=%XACTHUC_LIB%\xacthuc.jar"
set "XACTHUC_FLAGS=-Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData"
set "XACTHUC_SHORT=-XX:TieredStopAtLevel=1 -Xms24m"
rem The command is looked for among the first words: options may stand before it.
for %%a in (%1 %2 %3 %4) do (
  if "%%~a"=="audit" set "XACTHUC_SHORT=" & set "XACTHUC_CLASSES=%XACTHUC_LIB%\xacthuc.jar;%XACTHUC_LIB%\ledger\*"
  if "%%~a"=="replay" set "XACTHUC_SHORT=" & set "XACTHUC_CLASSES=%XACTHUC_LIB%\xacthuc.jar;%XACTHUC_LIB%\ledger\*"
  if "%%~a"=="serve" set "XACTHUC_SHORT="
)
"%XACTHUC_JAVA%" %XACTHUC_FLAGS% %XACTHUC_SHORT% %XACTHUC_JAVA_OPTIONS% -cp "%XACTHUC_CLASSES%" org.xacthuc.cli.Main %*
exit /b %errorlevel%
