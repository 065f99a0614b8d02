import{a as e,c as t,h as n,o as r,p as i,u as a}from"./shared-problems.js";import{n as o,t as s}from"./shared-clipboard.js";import{t as c}from"./shared-account.js";import{r as l,t as u}from"./shared-page.js";var d=`application/vnd.openxmlformats-officedocument.wordprocessingml.document`,f=1e7;async function p(e,n){if(e.size>f)throw new t(413,``,`Filen er over 10 MB. Del den, eller indsæt teksten i stedet.`);if(m(e))return(await n.json(`/api/rewrite`,{body:g({file:e})})).text;if(!/\.(txt|md)$/i.test(e.name))throw new t(415,``,`Brug en Word-fil (.docx) eller en tekstfil (.txt).`);return _(await e.arrayBuffer())}function m(e){return/\.docx$/i.test(e.name)}function h(e){return e?e.name.replace(/\.docx$/i,` med rettelser.docx`):`klar-tekst.docx`}function g(e){let t=new FormData;for(let[n,r]of Object.entries(e))t.set(n,r);return t}function _(e){try{return new TextDecoder(`utf-8`,{fatal:!0}).decode(e)}catch{return new TextDecoder(`windows-1252`).decode(e)}}function v(e,t){let n=URL.createObjectURL(e),r=document.createElement(`a`);r.href=n,r.download=t,r.click(),window.setTimeout(()=>URL.revokeObjectURL(n),1e4)}var[y,b,x]=[10,70,400],S=[[24,`meget let`],[34,`let`],[44,`middel`],[54,`svær`],[b,`meget svær`]],C=[[`Lix`,({lix:e})=>e,0],[`Ord`,({vector:e})=>e.words,0],[`Ord pr. sætning`,({mean_sentence:e})=>e,1],[`Længste sætning, ord`,({vector:e})=>e.longest_sentence,0],[`Lange ord`,({vector:e})=>e.long_words,0],[`Passiver`,({vector:e})=>e.passives,0],[`Navneord af udsagnsord`,({vector:e})=>e.nominalisations,0],[`Kancelliord`,({vector:e})=>e.kancelli,0]];function w(e,t,n){return i`<div class="figures" aria-busy=${t===null}>
    ${T(e.lix,t?.lix??null,n)}
    <p class="note">${t?D(t):`Måler teksten …`}</p>
    <table>
      <caption class="sr">Tal for teksten før og nu</caption>
      <thead><tr><td></td><th scope="col" class="number">Før</th><th scope="col" class="number">Nu</th></tr></thead>
      <tbody>${C.map(([n,r,o])=>{let s=r(e),c=t?r(t):null,u=c!==null&&c<s&&n!==`Ord`;return i`<tr><th scope="row">${n}</th><td class="number">${l(s,o)}</td>
          <td class="number ${u?`better`:``}">${c===null?`…`:l(c,o)}${u?i`<span class="sr"> (lettere)</span>`:a}</td></tr>`})}</tbody>
    </table>
  </div>`}function T(e,t,r){let o=t===null?``:` Lix nu: ${l(t)}.`,s=r===null?``:` Målet er højst ${r}.`;return i`<svg class="gauge" viewBox="0 0 ${x} 92" role="img" aria-label="Lix før: ${l(e)}.${o}${s}">
    ${S.map(([e,t],r)=>{let i=E(S[r-1]?.[0]??y);return n`<rect class="band band-${r}" x=${i+1} y="40" width=${E(e)-i-2} height="14" rx="3" />
        <text x=${(i+E(e))/2} y="76">${t}</text>`})}
    ${r===null?a:n`<path class="target" d="M${E(r)} 34v26" />`}
    ${n`<circle class="was" cx=${E(e)} cy="47" r="8" />`}
    ${t===null?a:n`<circle class="is" cx=${E(t)} cy="47" r="10" />
      <text class="value" x=${Math.min(Math.max(E(t),24),x-24)} y="26">${l(t)}</text>`}
  </svg>`}function E(e){return(Math.min(Math.max(e,y),b)-y)/(b-y)*x}function D({band:e,words:t}){return t===0?`Teksten har ingen ord.`:e?`Teksten er ${e}.`:`Under 100 ord siger lix ikke nok: se også på de andre tal.`}function O(e,t){return i`<ol class="items" @keydown=${P}>
    ${e.map(e=>i`<li>${e.kind===`change`?k(e,t):A(e,t)}</li>`)}
  </ol>`}function k(e,t){let{change:n,number:a,index:o}=e,s=t.chosen.has(o),c=(e,n)=>i`<button type="button" class="plain outline" data-choice=${e?`use`:`leave`}
    aria-pressed=${s===e} @click=${()=>t.choose(o,e)}>${n}<span class="sr"> ændring ${a}</span></button>`;return i`<article class="item change ${s?`used`:`left`}" id="item-${a}" tabindex="-1" aria-label="Ændring ${a}">
    ${j(e,s?`Brugt`:`Ikke brugt`,t)}
    <p class="before-after"><del>${N(n.before)}</del> <span aria-hidden="true">→</span> <ins>${N(n.after)}</ins></p>
    ${n.reasons.map(e=>i`<p>${r(e)}</p>`)}
    <div class="row choice-row">${c(!0,`Brug`)}${c(!1,`Behold min tekst`)}</div>
    ${M(n.sources)}
  </article>`}function A(e,t){let{finding:n,number:o}=e,s=n.advice??n.replacement;return i`<article class="item advice" id="item-${o}" tabindex="-1" aria-label="Råd ${o}">
    ${j(e,`Råd`,t)}
    <p>${r(n.message)}</p>
    ${s?i`<p class="note">${r(s)}</p>`:a}
  </article>`}function j(e,t,n){let r=e.kind===`change`?`ændring`:`råd`;return i`<p class="item-top">
    <button type="button" class="mark" aria-label="${e.number}: vis ${r} i teksten" @click=${()=>n.show(e)}>${e.number}</button>
    <span class="badge ${e.kind===`advice`?`warn`:``}">${t}</span>
  </p>`}function M(e){return e.length===0?a:i`<details><summary>Hvor står rådet?</summary>${e.map(e=>i`<p class="note">${r(e)}</p>`)}</details>`}function N(t){return e(t)||`(ingenting)`}function P(e){let t=e.key===`ArrowDown`?1:e.key===`ArrowUp`?-1:0,n=e.target.closest(`[data-choice]`);if(t===0||!n)return;e.preventDefault();let r=[...e.currentTarget.querySelectorAll(`[data-choice="${n.dataset.choice}"]`)];r[r.indexOf(n)+t]?.focus()}function F({changes:e,findings:t}){let n=e.map((e,t)=>({kind:`change`,change:e,index:t,start:e.start,end:e.end})),r=t.filter(t=>!e.some(e=>R(e,t))).map(e=>({kind:`advice`,finding:e,start:e.start,end:e.end}));return[...n,...r].sort((e,t)=>e.start-t.start||e.end-t.end).map((e,t)=>({...e,number:t+1}))}function I(e,t){let n=new o(e),r=[],i=0,a=e=>{e>i&&r.push({text:n.slice(i,e),item:null})};for(let e of t){let t=Math.max(e.start,i);e.end<t||e.end===t&&e.kind===`advice`||(a(t),r.push({text:n.slice(t,e.end),item:e}),i=e.end)}return a(n.length),r}function L(e,t,n){let r=new o(e),i=0,a=``;return t.forEach((e,t)=>{n.has(t)&&(a+=r.slice(i,e.start)+e.after,i=e.end)}),a+r.slice(i)}function R(e,t){return e.start<t.end&&t.start<e.end}function z(e,t,n){return i`<div class="paper text" role="region" tabindex="0" aria-label="Din tekst med ændringer">${e.map(({text:e,item:i})=>i?B(e,i,t,n):r(e))}</div>`}function B(e,t,n,o){let s=t.kind===`change`?`Ændring`:`Råd`,c=i`<button type="button" class="mark" id="place-${t.number}" aria-label="${s} ${t.number}" @click=${()=>o(t)}>${t.number}</button>`;if(t.kind===`advice`)return i`<span class="advised">${r(e)}</span>${c}`;if(!n.has(t.index))return i`<span class="kept">${r(e)}</span>${c}`;let{after:l}=t.change;return i`${e?i`<del>${r(e)}</del>`:a}${l?i`<ins>${r(l)}</ins>`:a}${c}`}var V=[[`borgerbrev`,`Brev til en borger`],[`web`,`Hjemmeside`],[`internt`,`Internt notat`],[`letlæst`,`Letlæst`]],H=[[`forsigtig`,`Forsigtig`,`Kun sikre ændringer`],[`normal`,`Normal`,`Også kortere sætninger og aktiv form`],[`let`,`Let at læse`,`Så let som muligt, med forklaringer`]];function U(e){return i`<form class="start" @submit=${t=>{t.preventDefault(),e.review()}}>
    <div class="field drop" @dragover=${e=>{e.preventDefault(),e.currentTarget.classList.add(`over`)}} @dragleave=${e=>e.currentTarget.classList.remove(`over`)} @drop=${t=>{t.preventDefault(),t.currentTarget.classList.remove(`over`);let n=t.dataTransfer?.files[0];n&&e.take(n)}}>
      <label for="text">Din tekst</label>
      <p class="hint" id="text-hint">Skriv eller indsæt teksten, eller slip en Word- eller tekstfil her. Teksten bliver ikke gemt.</p>
      ${e.wrong?i`<p class="problem" id="text-error" role="alert">${e.wrong}</p>`:a}
      <textarea id="text" rows="14" aria-invalid=${e.wrong!==``} aria-describedby=${e.wrong?`text-error text-hint`:`text-hint`}
        spellcheck="true" .value=${e.text} @input=${t=>e.change({text:t.target.value})}></textarea>
    </div>
    <div class="controls stack card">
      ${W(`Hvem er den til?`,`audience`,V,e.audience,null,t=>e.change({audience:t}))}
      ${W(`Hvor meget må ændres?`,`strength`,H,e.strength,H.find(([t])=>t===e.strength)?.[2]??null,t=>e.change({strength:t}))}
      <div class="row">
        <button type="submit" class="solid" aria-disabled=${e.busy}>${e.busy?`Gennemgår teksten …`:`Gennemgå teksten`}</button>
        <label class="plain outline file">Åbn en fil<input type="file" accept=".docx,.txt,.md" @change=${t=>{let{files:n}=t.target;n?.[0]&&e.take(n[0])}} /></label>
      </div>
      ${e.file?i`<p class="note">Fil: ${e.file}</p>`:a}
    </div>
  </form>`}function W(e,t,n,r,o,s){return i`<fieldset class="choices">
    <legend>${e}</legend>
    ${n.map(([e,n])=>i`<label>
      <input type="radio" name=${t} value=${e} ?checked=${e===r} @change=${()=>s(e)} />${n}
    </label>`)}
    ${o?i`<p class="note">${o}</p>`:a}
  </fieldset>`}var G=200,K=5e4,q=class extends u{static{this.properties={...u.properties,text:{state:!0},audience:{state:!0},strength:{state:!0},busy:{state:!0},file:{state:!0},review:{state:!0},chosen:{state:!0},now:{state:!0},wrong:{state:!0},barred:{state:!0}}}constructor(){super(),this.fileText=``,this.safe=``,this.settling=0,this.asking=new AbortController,this.leaving=e=>{let{result:t}=this;t.trim()&&t!==this.safe&&e.preventDefault()},this.text=``,this.audience=`borgerbrev`,this.strength=`normal`,this.busy=!1,this.file=null,this.review=null,this.chosen=new Set,this.now=null,this.wrong=``,this.barred=!1}connectedCallback(){super.connectedCallback(),window.addEventListener(`beforeunload`,this.leaving),this.greet()}async greet(){(await this.http.session().catch(e=>this.failed(e)))?.role===`ask`&&(this.barred=!0,this.problem=new t(403,``,`Siden er for skribenter. Bed dem, der passer Klarplan, om en nøgle med rollen writer.`))}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener(`beforeunload`,this.leaving)}signedOut(){}problemView(){return this.problem?.status===401?i`<p class="problem" role="alert">Du er logget ud. Din tekst står her endnu.
      <a href="/log-ind" target="_blank" rel="noopener">Log ind i en ny fane</a>, og prøv igen her.</p>`:super.problemView()}render(){return this.barred?i`${this.problemView()}`:i`${this.problemView()} ${this.review?this.reviewView(this.review):this.startingView()}`}startingView(){let{text:e,wrong:t,audience:n,strength:r,busy:i,file:a}=this;return U({text:e,wrong:t,audience:n,strength:r,busy:i,file:a?.name??null,change:e=>Object.assign(this,e),take:e=>void this.take(e),review:()=>void this.start()})}reviewView(e){let{rewriting:t,items:n,before:o,text:s}=e,{chosen:c}=this,l=n.filter(({kind:e})=>e===`change`).length;return i`<div class="review">
      <section class="stack" aria-labelledby="review-heading">
        <div class="row between">
          <h2 id="review-heading" tabindex="-1">${Y(l,n.length-l)}</h2>
          <button type="button" class="plain outline no-print" @click=${()=>this.edit()}>Ret i teksten</button>
        </div>
        ${t.reason&&!t.changed?i`<p class="note">${r(t.reason)}</p>`:a}
        ${z(I(s,n),c,e=>this.go(`#item-${e.number}`))}
        <div class="row">
          <button type="button" class="solid" @click=${()=>void this.copy()}>Kopiér teksten</button>
          <button type="button" class="plain outline" @click=${()=>void this.download()}>Hent som Word med rettelser</button>
        </div>
        ${this.sayingView()} ${this.explanationsView(t)}
      </section>
      <aside class="stack side" aria-label="Tal og forslag">
        <section class="card" aria-labelledby="figures"><h2 id="figures">Hvor let er teksten?</h2>${w(o,this.now,o.target?.lix??null)}</section>
        ${n.length===0?a:i`<section aria-labelledby="items"><div class="row between"><h2 id="items">Forslag</h2>${l>1?this.allView(l):a}</div>
          ${l>1?i`<p class="note">Pil op og ned går mellem ændringerne.</p>`:a}
          ${O(n,{chosen:c,choose:(e,t)=>this.choose(e,t),show:e=>this.go(`#place-${e.number}`)})}</section>`}
      </aside>
    </div>`}allView(e){let t=new Set(Array.from({length:e},(e,t)=>t));return i`<span>
      <button type="button" class="plain" @click=${()=>this.chosen=t}>Brug alle</button>
      <button type="button" class="plain" @click=${()=>this.chosen=new Set}>Behold alt</button>
    </span>`}explanationsView({explanations:e=[]}){return e.length===0?a:i`<section><h2>Ord, du kan forklare</h2><dl class="explanations">${e.map(({term:e,explanation:t})=>i`<dt>${r(e)}</dt><dd>${r(t)}</dd>`)}</dl></section>`}get word(){let{file:e,fileText:t,review:n}=this;return e&&m(e)&&n?.text===t?e:null}async take(e){this.problem=null,this.wrong=``;try{this.text=await p(e,this.http),this.fileText=this.safe=this.text,this.file=e}catch(e){this.failed(e)}}async start(){let{text:e,strength:t,audience:n}=this;if(this.busy)return;if(this.wrong=J(e),this.wrong){this.problem=null,this.querySelector(`#text`)?.focus();return}this.busy=!0;let[r,i]=await Promise.all([this.read(`/api/rewrite`,{json:{text:e,strength:t,audience:n}}),this.read(`/api/readability`,{json:{text:e,audience:n}})]);this.busy=!1,r&&i&&(this.review={text:e,rewriting:r,items:F(r),before:i},this.chosen=new Set(r.changes.keys()),await this.updateComplete,this.querySelector(`#review-heading`)?.focus())}edit(){this.review&&(this.text=this.result),this.review=null,this.now=null,this.saying=``,this.updateComplete.then(()=>this.querySelector(`#text`)?.focus())}choose(e,t){let n=new Set(this.chosen);t?n.add(e):n.delete(e),this.chosen=n}get result(){return this.review?L(this.review.text,this.review.rewriting.changes,this.chosen):this.text}updated(e){e.has(`chosen`)&&this.review&&(window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>void this.measure(),G))}async measure(){this.asking.abort(),this.asking=new AbortController;let e=await this.read(`/api/readability`,{json:{text:this.result,audience:this.audience},signal:this.asking.signal});e&&(this.now=e)}async copy(){let{result:e}=this,t=await s(e);t&&(this.safe=e),this.saying=t?`Teksten er kopieret.`:`Browseren lod ikke teksten kopiere.`}async download(){let{review:e,strength:t,audience:n,result:r}=this;if(e)try{let i=[...this.chosen].sort((e,t)=>e-t),a=this.word?{body:g({file:this.word,strength:t,audience:n,changes:i.join(`,`)}),accept:d}:{json:{text:e.text,strength:t,audience:n,changes:i},accept:d};v(await(await this.http.send(`/api/rewrite`,a)).blob(),h(this.word)),this.safe=r,this.saying=`Word-filen er hentet.`}catch(e){this.failed(e)}}go(e){let t=this.querySelector(e);t?.scrollIntoView({block:`center`}),t?.focus({preventScroll:!0})}};function J(e){if(!e.trim())return`Skriv eller indsæt en tekst først.`;let{length:t}=[...e];return t<=K?``:`Teksten er på ${l(t)} tegn. Der kan gennemgås ${l(K)} ad gangen: del den i flere.`}function Y(e,t){let n=[e?`${e} ${e===1?`forslag til ændring`:`forslag til ændringer`}`:``,t?`${t} råd`:``].filter(Boolean);return n.length?n.join(` og `):`Teksten er klar, som den er`}customElements.define(`klarplan-skriv-page`,q),c();